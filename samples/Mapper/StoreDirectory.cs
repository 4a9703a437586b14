using DynamoObjects;
using Shop.Records;

namespace Shop;

/// <summary>A class of the application, which has its table injected.</summary>
internal sealed class StoreDirectory(DynamoTable<Store> stores)
{
    public Task<List<Store>> FindBusyAsync(string companyId, int visits) =>
        stores.Query(s => s.CompanyId == companyId && s.Visits >= visits, index: "ByCompany").ToListAsync();
}
