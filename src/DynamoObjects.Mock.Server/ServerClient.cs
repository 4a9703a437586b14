using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Server;

/// <summary>A client of a server; the test kit, which can redirect the clients of the code under test, recognizes it by its
/// assembly.</summary>
internal sealed class ServerClient(AWSCredentials credentials, AmazonDynamoDBConfig config) : AmazonDynamoDBClient(credentials, config);
