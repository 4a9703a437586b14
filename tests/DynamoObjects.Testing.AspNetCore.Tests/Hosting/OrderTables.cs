using Amazon.DynamoDBv2;

namespace DynamoObjects.Testing.Hosting;

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
