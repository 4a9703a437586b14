using Amazon.DynamoDBv2;
using DynamoObjects;
using DynamoObjects.Testing;

namespace Shop.Packages.Mapper;

// begin-snippet: package-mapper-record
[DynamoTable("store")]
[DynamoGlobalIndex("StoreCompanyIndex", nameof(CompanyId), nameof(Name))]
public partial class Store
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";

    public string Name { get; set; } = "";

    public string? City { get; set; }

    public int Visits { get; set; }

    public HashSet<string> Tags { get; set; } = [];

    public Address? Address { get; set; }

    [DynamoVersion]
    public int Version { get; set; }
}

public sealed record Address(string Street, string City);

// end-snippet

public class MapperTests
{
    [DynamoFact]
    public async Task The_example_of_the_package_runs(IAmazonDynamoDB client)
    {
        var ids = new List<string>();
        // begin-snippet: package-mapper-use
        using var database = new DynamoDatabase(client);
        var stores = database.Table<Store>();

        // Fails if the store exists.
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                CompanyId = "acme",
                Name = "North",
            }
        );

        // Sends only the city and the version, and fails if somebody else changed the store.
        var store = await stores.GetAsync("s1");
        store.City = "Oslo";
        await stores.SaveAsync(store);

        var query = stores.Query(s => s.CompanyId == "acme" && s.Name.StartsWith("No") && s.Visits < 3, index: "StoreCompanyIndex");
        await foreach (var found in query)
            ids.Add(found.StoreId);

        var visits = await stores.UpdateCounterAsync("s1", s => s.Visits, 1);

        await stores.UpdateAsync("s1", u => u.Set(s => s.City, "Bergen").Add(s => s.Tags, "new"), when: s => s.Visits < 100);

        // All or nothing.
        await database.Transaction().Save(new Store { StoreId = "s2", CompanyId = "acme" }).Delete<Store>("s1").CommitAsync();
        // end-snippet
        Assert.Equal(["s1"], ids);
        Assert.Equal(1, visits);
        Assert.Null(await stores.FindAsync("s1"));
        Assert.NotNull(await stores.FindAsync("s2"));
    }
}
