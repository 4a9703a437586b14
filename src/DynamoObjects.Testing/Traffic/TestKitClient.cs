using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Traffic;

/// <summary>A client of the test kit itself, which reaches all tables; <see cref="ClientCatcher"/> recognizes it by its
/// type.</summary>
internal sealed class TestKitClient : AmazonDynamoDBClient
{
    public TestKitClient(AWSCredentials credentials, AmazonDynamoDBConfig config)
        : base(credentials, config) { }

    /// <summary>Creates a client with the credentials and the region of the machine.</summary>
    public TestKitClient() { }
}
