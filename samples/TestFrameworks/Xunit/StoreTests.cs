using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects;
using DynamoObjects.Testing;
using Xunit;

namespace Shop.Tests;

public class StoreTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Stores_of_a_company_are_found_by_index(DynamoDatabase database)
    {
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", CompanyId = "acme" });
        await stores.SaveAsync(new Store { StoreId = "s2", CompanyId = "globex" });

        var found = await stores.Query(s => s.CompanyId == "acme", index: "StoreCompanyIndex").ToListAsync();

        Assert.Equal("s1", Assert.Single(found).StoreId);
    }

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_visit_is_counted_past_the_maximum(int maxVisits, IAmazonDynamoDB client)
    {
        var visits = new Visits(client);
        await visits.CreateTableAsync();
        for (var visit = 1; visit <= maxVisits; visit++)
            Assert.Equal(visit, await visits.CountAsync("s1", maxVisits));

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => visits.CountAsync("s1", maxVisits));
    }
}
