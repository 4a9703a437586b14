// begin-snippet: guides-streams-first
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Streams.Tests;

public class StreamTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_is_announced(DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            }
        );
        await test.Client.PutItemAsync("orders", new() { ["id"] = new("order-1") });

        await foreach (var change in test.Streams.ReadAsync("orders"))
        {
            Assert.Equal(("INSERT", "order-1"), (change.EventName, change.Keys["id"].S));
            break;
        }
    }
}
// end-snippet
