namespace DynamoObjects.Testing;

/// <summary>Specifies the backends that a test can run on.</summary>
/// <remarks>Combine values with <c>|</c> to specify several backends.</remarks>
[Flags]
public enum Backend
{
    /// <summary>No backend.</summary>
    None = 0,

    /// <summary>The in-memory mock of DynamoDB, <see cref="Mock.MockDynamoDb"/>, in the test process.</summary>
    Mock = 1,

    /// <summary>DynamoDB Local, in a container, as a Java process, or at the endpoint of a running instance.</summary>
    /// <remarks>See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DynamoDBLocal.html">DynamoDB
    /// Local</see>.</remarks>
    Local = 2,

    /// <summary>Amazon DynamoDB, with the credentials and the region that the AWS SDK finds.</summary>
    /// <remarks>Tests on AWS cost money. They run only if the environment variable <c>DYNAMO_BACKENDS</c> or the
    /// MSBuild property <c>DynamoBackends</c> includes this backend.</remarks>
    Aws = 4,
}
