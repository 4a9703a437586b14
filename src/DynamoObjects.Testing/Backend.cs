namespace DynamoObjects.Testing;

/// <summary>The backends that a test can run on; combine the flags to name several.</summary>
[Flags]
public enum Backend
{
    /// <summary>No backend.</summary>
    None = 0,

    /// <summary>The in-memory mock of DynamoDB, in the test process; see <see cref="Mock.MockDynamoDb"/>.</summary>
    Mock = 1,

    /// <summary>DynamoDB Local, in a container, as a Java process, or at the endpoint of an instance that already
    /// runs.</summary>
    /// <remarks>See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
    /// Local</see>.</remarks>
    Local = 2,

    /// <summary>Amazon DynamoDB, with the credentials and the region that the AWS SDK finds.</summary>
    /// <remarks>Tests on AWS cost money. They run only if the environment variable <c>DYNAMO_BACKENDS</c> or the
    /// MSBuild property <c>DynamoBackends</c> names this backend.</remarks>
    Aws = 4,
}
