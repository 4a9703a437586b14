using Amazon;
using Amazon.DynamoDBv2;
using DynamoObjects.Testing;

[assembly: CatchDynamoClients]

namespace DynamoObjects.Testing.Catching;

/// <summary>Code under test that creates its clients itself, once for the process.</summary>
internal static class Orders
{
    /// <summary>A client for an account on AWS, created before any test.</summary>
    public static readonly AmazonDynamoDBClient Client = new("key", "secret", RegionEndpoint.EUNorth1);

    /// <summary>A client that does not retry.</summary>
    public static readonly AmazonDynamoDBClient Impatient = new(
        "key",
        "secret",
        new AmazonDynamoDBConfig { RegionEndpoint = RegionEndpoint.EUNorth1, MaxErrorRetry = 0 }
    );

    public static Task SaveAsync(string id) => Client.PutItemAsync("orders", new() { ["id"] = new(id) });

    public static async Task<List<string>> ListAsync() =>
        [.. (await Client.ScanAsync(new() { TableName = "orders" })).Items.Select(item => item["id"].S).Order(StringComparer.Ordinal)];
}
