using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Testing.Hosting;

[DynamoTable("orders")]
[DynamoDBTable("orders")]
public sealed class Order
{
    [DynamoHashKey]
    [DynamoDBHashKey("id")]
    [DynamoAttribute("id")]
    public string Id { get; set; } = "";

    [DynamoDBProperty("status")]
    [DynamoAttribute("status")]
    public string? Status { get; set; }
}

internal static class OrderTables
{
    public static Task CreateAsync(DynamoTestContext test, string name = "orders") =>
        test.Client.CreateTableAsync(
            new()
            {
                TableName = name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
}
