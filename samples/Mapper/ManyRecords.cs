using DynamoObjects;
using Shop.Records;

namespace Shop;

internal static class ManyRecords
{
    public static async Task WalkAsync(DynamoDatabase database)
    {
        Console.WriteLine("## Many records");
        var orders = database.Table<Order>();
        await orders.SaveManyAsync(Enumerable.Range(1, 60).Select(number => new Order("eve", number)));
        var found = await orders.GetManyAsync([("eve", 7), ("eve", 8), ("eve", 999)]).ToListAsync();
        Console.WriteLine($"read at once: {string.Join(", ", found.Select(order => order.Number).Order())}");
        await orders.DeleteManyAsync(found.Select(order => new DynamoKey(order.Customer, order.Number)));
        Console.WriteLine($"left: {await orders.CountAsync(o => o.Customer == "eve")}");

        var memory = new DynamoTableCache<Store>(database.Table<Store>());
        var store = await memory.GetAsync("s2");
        store.Visits += 5;
        (await memory.GetOrCreateAsync("s3")).Name = "West";
        await memory.FindAsync("s2");
        Console.WriteLine($"in memory: {memory.Records.Count} records, {memory.TableReads} read, {memory.Hits} served from memory");
        Console.WriteLine($"flushed: {await memory.FlushAsync()}, then {await memory.FlushAsync()}");
    }
}
