using DynamoObjects.Testing;

namespace Shop.Seeding.Tests;

// begin-snippet: guides-seeding-shared
public sealed class StoresSeed : SharedSeed
{
    public const string StoreId = "s1";

    protected override Task SeedAsync(Seeder seeder, CancellationToken cancellationToken) =>
        seeder.AddRecordsAsync([new Store { StoreId = StoreId, CompanyId = "acme" }], cancellationToken);
}

[DynamoSeed<StoresSeed>]
public class SharedSeedTests
{
    [DynamoFact]
    public async Task A_store_is_deleted(DynamoTestContext test)
    {
        await test.Database.Table<Store>().DeleteAsync(StoresSeed.StoreId);

        Assert.Null(await test.Database.Table<Store>().FindAsync(StoresSeed.StoreId));
    }

    [DynamoFact]
    public async Task Another_test_still_has_it(DynamoTestContext test) =>
        Assert.NotNull(await test.Database.Table<Store>().FindAsync(StoresSeed.StoreId));
}
// end-snippet
