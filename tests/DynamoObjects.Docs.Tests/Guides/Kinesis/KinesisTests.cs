// begin-snippet: guides-kinesis-first
using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Kinesis.Tests;

public class KinesisTests
{
    [DynamoFact(Backend.Mock)]
    public async Task An_order_is_sent_to_Kinesis(DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await test.Client.EnableKinesisStreamingDestinationAsync(
            new EnableKinesisStreamingDestinationRequest
            {
                TableName = "orders",
                StreamArn = $"arn:aws:kinesis:{test.Mock.Region}:{test.Mock.AccountId}:stream/orders",
            }
        );
        await test.Client.PutItemAsync("orders", new() { ["id"] = new("order-1") });

        var records = test.Mock.Kinesis.ReadAsync(test.TablePrefix + "orders", cancellationToken: test.CancellationToken);
        await foreach (var record in records)
        {
            using var data = JsonDocument.Parse(record.Data);
            Assert.Equal("INSERT", data.RootElement.GetProperty("eventName").GetString());
            Assert.Equal("order-1", record.NewImage!["id"].S);
            break;
        }
    }
}
// end-snippet
