namespace XunitSample;

internal static class StoreTable
{
    public static Task CreateAsync(IAmazonDynamoDB client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "store",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
}
