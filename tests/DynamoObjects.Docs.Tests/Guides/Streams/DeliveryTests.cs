using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Streams.Tests;

public class DeliveryTests
{
    // begin-snippet: guides-streams-deliver
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task New_orders_are_counted(DynamoTestContext test)
    {
        await CreateOrdersAsync(test);
        var count = 0;
        Task CountAsync(StreamBatch batch, CancellationToken cancellationToken)
        {
            count += batch.Records.Count(change => change.EventName == "INSERT");
            return Task.CompletedTask;
        }

        await test.Client.PutItemAsync("orders", new() { ["id"] = new("order-1") });
        await test.Streams.DeliverAsync("orders", CountAsync);
        await test.Client.PutItemAsync("orders", new() { ["id"] = new("order-2") });
        await test.Client.DeleteItemAsync("orders", new() { ["id"] = new("order-1") });
        var delivery = await test.Streams.DeliverAsync("orders", CountAsync);

        Assert.Equal(2, count);
        Assert.Equal(["INSERT", "REMOVE"], delivery.Delivered.Select(change => change.EventName));
    }

    // end-snippet

    // begin-snippet: guides-streams-json
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_function_reads_JSON(DynamoTestContext test)
    {
        await CreateOrdersAsync(test);
        await test.Client.PutItemAsync("orders", new() { ["id"] = new("order-1") });
        string? id = null;

        await test.Streams.DeliverJsonAsync("orders", async (json, cancellationToken) =>
        {
            using var document = await JsonDocument.ParseAsync(json, cancellationToken: cancellationToken);
            var change = document.RootElement.GetProperty("Records")[0].GetProperty("dynamodb");
            id = change.GetProperty("Keys").GetProperty("id").GetProperty("S").GetString();
            return null;
        });

        Assert.Equal("order-1", id);
    }

    // end-snippet

    private static Task CreateOrdersAsync(DynamoTestContext test) =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES },
            }
        );
}
