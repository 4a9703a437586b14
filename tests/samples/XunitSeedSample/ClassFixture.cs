namespace XunitSeedSample;

public class ClassFixture(StoresFixture stores) : IClassFixture<StoresFixture>
{
    [DynamoFact]
    public async Task Begins_with_the_data(IAmazonDynamoDB client)
    {
        Assert.NotNull(stores);
        Assert.Equal("store 2", await Tables.SeenAsync(client));
    }

    [DynamoTheory]
    [InlineData("s3")]
    [InlineData("s4")]
    public async Task Each_row_begins_anew(string id, IAmazonDynamoDB client)
    {
        await client.PutItemAsync("store", new() { ["id"] = new(id) });
        Assert.Equal("store 3", await Tables.SeenAsync(client));
    }

    [DynamoFact]
    [DynamoSeed<OrdersFixture>]
    public async Task A_method_adds_its_own(IAmazonDynamoDB client) => Assert.Equal("order 3, store 2", await Tables.SeenAsync(client));
}
