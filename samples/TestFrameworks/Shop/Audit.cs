using Amazon;
using Amazon.DynamoDBv2;

namespace Shop;

// begin-snippet: guides-applications-catch-code
public static class Audit
{
    private static readonly AmazonDynamoDBClient Client = new("key", "secret", RegionEndpoint.EUNorth1);

    public static Task RecordAsync(string id) => Client.PutItemAsync("customer", new() { ["id"] = new(id) });
}
// end-snippet
