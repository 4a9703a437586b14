// begin-snippet: guides-requests-first
using Amazon.DynamoDBv2.Model;
using DynamoObjects;
using DynamoObjects.Testing;

namespace Shop.Requests.Tests;

[DynamoTable("store")]
[DynamoGlobalIndex("StoreCompanyIndex", nameof(CompanyId))]
public sealed partial class Store : DynamoRecord
{
    [DynamoHashKey]
    public string StoreId { get; set; } = "";

    public string CompanyId { get; set; } = "";
}

public class RequestTests
{
    [DynamoFact]
    public async Task Stores_are_found_by_the_index_of_their_company(DynamoTestContext test)
    {
        await test.Seed.AddRecordsAsync([new Store { StoreId = "s1", CompanyId = "acme" }]);
        test.Requests.Clear();

        await test.Database.Table<Store>().Query(store => store.CompanyId == "acme", index: "StoreCompanyIndex").ToListAsync();

        Assert.Equal("StoreCompanyIndex", Assert.Single(test.Requests.OfType<QueryRequest>()).IndexName);
        test.Requests.ShouldNotScan();
        test.Requests.On("store").ShouldConsumeAtMost(readUnits: 1, writeUnits: 0);
        test.Requests.Where(request => request.Attempts > 1).ShouldBeEmpty();
    }
}
// end-snippet
