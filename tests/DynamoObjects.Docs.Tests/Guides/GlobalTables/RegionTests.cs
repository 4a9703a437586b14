using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using Microsoft.Extensions.Time.Testing;

namespace Shop.Replicas.Tests;

public class RegionTests
{
    private readonly List<string> _printed = [];

    [Fact]
    public async Task The_last_writer_wins()
    {
        // begin-snippet: guides-global-delay
        var clock = new FakeTimeProvider();
        using var dynamoDb = new MockDynamoDb(
            new MockDynamoDbOptions
            {
                TimeProvider = clock,
                Region = "us-east-1",
                Regions = ["eu-west-1"],
                ReplicationDelay = TimeSpan.FromSeconds(1),
            }
        );
        using var virginia = dynamoDb.CreateClient();
        using var ireland = dynamoDb.CreateClient(new MockClientOptions { Region = "eu-west-1" });
        await CreateGlobalTableAsync(virginia);

        await ireland.PutItemAsync("orders", new() { ["id"] = new("order-1"), ["state"] = new("paid") });
        clock.Advance(TimeSpan.FromMilliseconds(100));
        await virginia.PutItemAsync("orders", new() { ["id"] = new("order-1"), ["state"] = new("canceled") });

        var key = new Dictionary<string, AttributeValue> { ["id"] = new("order-1") };
        Print((await ireland.GetItemAsync("orders", key)).Item["state"].S); // still its own write
        clock.Advance(TimeSpan.FromSeconds(1));
        Print((await ireland.GetItemAsync("orders", key)).Item["state"].S); // the later write has arrived
        // end-snippet

        Assert.Equal(["paid", "canceled"], _printed);
    }

    [Fact]
    public async Task Strong_consistency_reports_conflicts()
    {
        var clock = new FakeTimeProvider();
        using var dynamoDb = new MockDynamoDb(
            new MockDynamoDbOptions
            {
                TimeProvider = clock,
                Regions = ["us-east-2", "us-west-2"],
                ReplicationDelay = TimeSpan.FromSeconds(1),
            }
        );
        using var client = dynamoDb.CreateClient();
        using var ohio = dynamoDb.CreateClient(new MockClientOptions { Region = "us-east-2" });
        await CreateTableAsync(client);

        // begin-snippet: guides-global-strong
        await client.UpdateTableAsync(
            new UpdateTableRequest
            {
                TableName = "orders",
                MultiRegionConsistency = MultiRegionConsistency.STRONG,
                ReplicaUpdates = [new() { Create = new() { RegionName = "us-east-2" } }],
                GlobalTableWitnessUpdates = [new() { Create = new() { RegionName = "us-west-2" } }],
            }
        );
        await ohio.PutItemAsync("orders", new() { ["id"] = new("order-1") });

        // During the ReplicationDelay of the engine, the item is being modified in Ohio.
        await Assert.ThrowsAsync<ReplicatedWriteConflictException>(() => client.PutItemAsync("orders", new() { ["id"] = new("order-1") }));
        // end-snippet
    }

    private void Print(string text) => _printed.Add(text);

    private static async Task CreateGlobalTableAsync(AmazonDynamoDBClient client)
    {
        await CreateTableAsync(client);
        await client.UpdateTableAsync(
            new UpdateTableRequest { TableName = "orders", ReplicaUpdates = [new() { Create = new() { RegionName = "eu-west-1" } }] }
        );
    }

    private static Task CreateTableAsync(AmazonDynamoDBClient client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
}
