namespace XunitSeedSample;

[Collection("chosen")]
[DynamoSeed(typeof(OrdersFixture))]
public class CollectionFixture(StoresFixture stores)
{
    [DynamoFact]
    public async Task Begins_with_the_data_of_the_collection_and_of_the_class(IAmazonDynamoDB client)
    {
        Assert.NotNull(stores);
        Assert.Equal("order 3, store 2", await Tables.SeenAsync(client));
    }
}
