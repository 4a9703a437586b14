using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/cache.md.</summary>
public class CacheTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task A_flush_writes_what_changed(DynamoDatabase database)
    {
        await database.Table<Store>().SaveAsync(new Store { StoreId = "s1", Visits = 1 });

        // begin-snippet: mapper-cache
        var cache = new DynamoTableCache<Store>(database.Table<Store>());

        var store = await cache.GetAsync("s1"); // reads the item
        store.Visits += 5;
        await cache.GetAsync("s1"); // returns the same object
        (await cache.GetOrCreateAsync("s2")).Name = "West"; // reads s2, which does not exist

        var written = await cache.FlushAsync(); // writes both
        Console.WriteLine($"{cache.TableReads} reads, {cache.Hits} hit, {written} written");
        // end-snippet

        Assert.Equal("2 reads, 1 hit, 2 written\n", Console.ToString().ReplaceLineEndings("\n"));
        Assert.Equal(6, (await database.Table<Store>().GetAsync("s1")).Visits);
        Assert.Equal(0, await cache.FlushAsync());
    }

    [DynamoFact]
    public async Task Many_records_are_loaded_and_flushed_in_batches(DynamoDatabase database)
    {
        await database.Table<Order>().SaveManyAsync([new Order("ada", 1), new Order("ada", 2)]);

        // begin-snippet: mapper-cache-batch
        var orders = new DynamoTableCache<Order>(database.Table<Order>());
        await orders.LoadAsync(database.Table<Order>().Query("ada")); // or a list of keys
        orders.Save(new Order("ada", 3));
        orders.Delete(("ada", 1));
        await orders.FlushAsync(FlushMode.Batch); // 25 writes in a request, without conditions
        // end-snippet

        var left = await database.Table<Order>().Query("ada").ToListAsync();
        Assert.Equal([2, 3], left.Select(order => order.Number));
    }
}
