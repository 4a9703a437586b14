namespace DynamoObjects.Testing.Tests.Seeding;

[Collection(nameof(StoresCollection))]
public class CollectionFixtureTests(StoresSeed fixture)
{
    [DynamoFact]
    public async Task A_test_of_the_collection_begins_with_its_data(DynamoDatabase database)
    {
        Assert.NotNull(fixture);
        Assert.Equal(StoresSeed.Stores, (await database.Table<Store>().Scan().ToListAsync()).Count);
    }

    [DynamoFact]
    [DynamoSeed(typeof(AllTypesSeed))]
    public async Task A_method_adds_a_seed_of_its_own(DynamoTestContext test) =>
        Assert.Equal(["kinds", "store"], (await test.Client.ListTablesAsync()).TableNames);
}
