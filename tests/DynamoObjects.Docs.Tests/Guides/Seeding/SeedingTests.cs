// begin-snippet: guides-seeding-first
using DynamoObjects;
using DynamoObjects.Testing;

namespace Shop.Seeding.Tests;

[DynamoTable("store")]
public sealed partial class Store : DynamoRecord
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";
}

public class SeedingTests
{
    [DynamoFact]
    public async Task Stores_of_all_companies_are_listed(DynamoTestContext test)
    {
        await test.Seed.AddRecordsAsync([
            new Store { StoreId = "s1", CompanyId = "acme" },
            new Store { StoreId = "s2", CompanyId = "globex" },
        ]);

        Assert.Equal(2, await test.Database.Table<Store>().Scan().CountAsync());
    }
}
// end-snippet
