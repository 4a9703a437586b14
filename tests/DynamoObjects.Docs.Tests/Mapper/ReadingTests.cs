using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/saving.md that reads.</summary>
public class ReadingTests
{
    [DynamoFact]
    public async Task Records_are_read_by_key(DynamoDatabase database)
    {
        await database.Table<Store>().SaveAsync(new Store { StoreId = "s1", Name = "North" });
        await database.Table<Order>().SaveAsync(new Order("ada", 1));

        // begin-snippet: mapper-read
        var stores = database.Table<Store>();
        var store = await stores.GetAsync("s1"); // throws ItemNotFoundException if the item does not exist
        var missing = await stores.FindAsync("s9"); // null if the item does not exist
        var created = await stores.GetOrCreateAsync("s2"); // a new record, not saved yet, if the item does not exist
        var order = await database.Table<Order>().GetAsync(("ada", 1), consistent: true); // partition key and sort key
        // end-snippet

        Assert.Equal("North", store.Name);
        Assert.Null(missing);
        Assert.Equal("s2", created.StoreId);
        Assert.Equal(1, order.Number);
    }
}
