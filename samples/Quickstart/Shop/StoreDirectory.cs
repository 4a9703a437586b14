using DynamoObjects;

namespace Quickstart.Shop;

/// <summary>The stores of all companies, kept with the object mapper: its table is created when it is first used.</summary>
public sealed class StoreDirectory(DynamoDatabase database)
{
    private readonly DynamoTable<Store> _stores = database.Table<Store>();

    public Task OpenAsync(Store store, CancellationToken cancellationToken = default) =>
        _stores.SaveAsync(store, cancellationToken: cancellationToken);

    public Task<Store?> FindAsync(string storeId, CancellationToken cancellationToken = default) =>
        _stores.FindAsync(storeId, cancellationToken: cancellationToken);

    public Task<List<Store>> QueryByCompanyAsync(string companyId, CancellationToken cancellationToken = default) =>
        _stores.Query(s => s.CompanyId == companyId, index: "StoreCompanyIndex").ToListAsync(cancellationToken);

    public async Task MoveAsync(string storeId, string city, CancellationToken cancellationToken = default)
    {
        var store = await _stores.GetAsync(storeId, cancellationToken: cancellationToken);
        store.City = city;
        await _stores.SaveAsync(store, cancellationToken: cancellationToken);
    }

    public Task<int> CountVisitAsync(string storeId, CancellationToken cancellationToken = default) =>
        _stores.UpdateCounterAsync(storeId, s => s.Visits, 1, cancellationToken: cancellationToken);

    public Task<Store> CloseAsync(string storeId, CancellationToken cancellationToken = default) =>
        _stores.DeleteAsync(storeId, cancellationToken: cancellationToken);
}
