using Amazon.DynamoDBv2;

namespace Docs.Dynamock;

internal static class DynamockClient
{
    public static AmazonDynamoDBClient Create()
    {
        // begin-snippet: dynamock-client
        var config = new AmazonDynamoDBConfig { ServiceURL = "http://localhost:8000", AuthenticationRegion = "us-east-1" };
        var client = new AmazonDynamoDBClient("key", "secret", config);
        // end-snippet

        return client;
    }
}
