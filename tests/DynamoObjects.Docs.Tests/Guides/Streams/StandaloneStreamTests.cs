using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace Shop.Streams.Tests;

public class StandaloneStreamTests
{
    [Fact]
    public async Task Changes_are_read_in_order()
    {
        // begin-snippet: guides-streams-standalone
        var read = new List<string>();
        using var dynamoDb = new MockDynamoDb();
        using var client = dynamoDb.CreateClient();
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY },
            }
        );
        await client.PutItemAsync("orders", new() { ["id"] = new("order-1") });
        await client.DeleteItemAsync("orders", new() { ["id"] = new("order-1") });

        await foreach (var change in dynamoDb.Streams.ReadAsync("orders"))
        {
            read.Add($"{change.EventName} {change.Keys["id"].S}");
            if (change.EventName == "REMOVE")
                break;
        }

        Assert.Equal(["INSERT order-1", "REMOVE order-1"], read);
        // end-snippet
    }
}
