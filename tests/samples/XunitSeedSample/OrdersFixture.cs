namespace XunitSeedSample;

public sealed class OrdersFixture : SharedSeed
{
    protected override async Task SeedAsync(Seeder seeder, CancellationToken cancellationToken)
    {
        await seeder.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "order",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("number", ScalarAttributeType.N)],
                KeySchema = [new("number", KeyType.HASH)],
            },
            cancellationToken
        );
        await seeder.AddCsvAsync("order", "number,store\n1,s1\n2,s1\n3,s2\n", cancellationToken);
    }
}
