// begin-snippet: guides-global-first
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Replicas.Tests;

public class ReplicaTests
{
    [DynamoFact(Backend.Mock)]
    public async Task An_order_from_Ireland_is_read_in_Virginia(DynamoTestContext test)
    {
        await test.Client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await test.Client.UpdateTableAsync(
            new UpdateTableRequest { TableName = "orders", ReplicaUpdates = [new() { Create = new() { RegionName = "eu-west-1" } }] }
        );
        using var ireland = test.CreateClient(new TestClientOptions { Region = "eu-west-1" });

        await ireland.PutItemAsync("orders", new() { ["id"] = new("order-1") });

        var orders = await test.Client.ScanAsync(new ScanRequest("orders"));
        Assert.Equal("order-1", Assert.Single(orders.Items)["id"].S);
    }
}
// end-snippet
