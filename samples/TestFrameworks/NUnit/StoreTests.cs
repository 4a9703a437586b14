using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects;
using DynamoObjects.Testing;
using NUnit.Framework;

namespace Shop.Tests;

public class StoreTests
{
    [DynamoTest(Backend.Mock | Backend.Local)]
    public async Task Stores_of_a_company_are_found_by_index(DynamoDatabase database)
    {
        var stores = database.Table<Store>();
        await stores.SaveAsync(new Store { StoreId = "s1", CompanyId = "acme" });
        await stores.SaveAsync(new Store { StoreId = "s2", CompanyId = "globex" });

        var found = await stores.Query(s => s.CompanyId == "acme", index: "StoreCompanyIndex").ToListAsync();

        Assert.That(found.Select(s => s.StoreId), Is.EqualTo(["s1"]));
    }

    [DynamoTestCase(1)]
    [DynamoTestCase(3)]
    public async Task No_visit_is_counted_past_the_maximum(int maxVisits, IAmazonDynamoDB client)
    {
        var visits = new Visits(client);
        await visits.CreateTableAsync();
        for (var visit = 1; visit <= maxVisits; visit++)
            Assert.That(await visits.CountAsync("s1", maxVisits), Is.EqualTo(visit));

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => visits.CountAsync("s1", maxVisits));
    }
}
