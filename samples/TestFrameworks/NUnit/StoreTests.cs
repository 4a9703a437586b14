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
    public async Task No_visit_is_counted_past_the_most(int most, IAmazonDynamoDB client)
    {
        var visits = new Visits(client);
        await visits.CreateTableAsync();
        for (var visit = 1; visit <= most; visit++)
            Assert.That(await visits.CountAsync("s1", most), Is.EqualTo(visit));

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => visits.CountAsync("s1", most));
    }
}

/// <summary>The other way: the class runs once on each backend, with NUnit's own attributes inside.</summary>
[DynamoTestFixture]
public class VisitTests
{
    [Test]
    public async Task The_first_visit_is_number_one()
    {
        var visits = new Visits(DynamoTestContext.Current!.Client);
        await visits.CreateTableAsync();

        Assert.That(await visits.CountAsync("s1", most: 10), Is.EqualTo(1));
    }
}
