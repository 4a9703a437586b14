using XunitSeedSample;

namespace MSTestSample;

[TestClass]
[DynamoSeed<StoresFixture>]
public class Seeded
{
    private string? _seenByInitialize;

    [TestInitialize]
    public async Task InitializeAsync() => _seenByInitialize = await Tables.SeenAsync(DynamoTestContext.Current!.Client);

    [DynamoTestMethod]
    public void Seeded_before_the_initialize() => Assert.AreEqual("store 2", _seenByInitialize);

    [DynamoTestMethod]
    [DynamoDataRow("s4")]
    [DynamoSeed(typeof(OrdersFixture))]
    public async Task Seeded_by_the_method_as_well(string id, IAmazonDynamoDB client)
    {
        await client.PutItemAsync("store", new() { ["id"] = new(id) });
        Assert.AreEqual("order 3, store 3", await Tables.SeenAsync(client));
    }
}
