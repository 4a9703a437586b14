namespace DynamoObjects.Testing;

/// <summary>What a test runs on; the flags combine to a set.</summary>
[Flags]
public enum Backend
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>DynamoDB in memory, in the test's own process; see <see cref="Mock.MockDynamoDb"/>.</summary>
    Mock = 1,

    /// <summary>The real DynamoDB Local, in a container, as a process, or one that already runs.</summary>
    /// <remarks>See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
    /// Local</see>.</remarks>
    Local = 2,

    /// <summary>Amazon DynamoDB itself, with the credentials and the region that the AWS SDK finds.</summary>
    /// <remarks>It costs money: only runs where <c>DYNAMO_BACKENDS</c>, as an environment variable or as the MSBuild
    /// property <c>DynamoBackends</c>, names it.</remarks>
    Aws = 4,
}
