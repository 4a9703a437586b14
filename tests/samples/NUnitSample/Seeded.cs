namespace NUnitSample;

[DynamoSeed<StoresFixture>]
public class Seeded
{
    [DynamoTest]
    public async Task Seeded_by_the_class(IAmazonDynamoDB client)
    {
        await client.PutItemAsync("store", new() { ["id"] = new("s3") });
        Assert.That(await Tables.SeenAsync(client), Is.EqualTo("store 3"));
    }

    [DynamoTestCase("s4")]
    [DynamoTestCase("s5")]
    [DynamoSeed(typeof(OrdersFixture))]
    public async Task Seeded_by_the_method_as_well(string id, IAmazonDynamoDB client)
    {
        await client.PutItemAsync("store", new() { ["id"] = new(id) });
        Assert.That(await Tables.SeenAsync(client), Is.EqualTo("order 3, store 3"));
    }
}
