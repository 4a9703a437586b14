using DynamoObjects;
using Shop.Records;

namespace Shop;

internal static class Updates
{
    public static async Task WalkAsync(DynamoDatabase database)
    {
        Console.WriteLine("## Updates in place");
        var stores = database.Table<Store>();
        Console.WriteLine($"counted: {await stores.UpdateCounterAsync("s1", s => s.Visits, 3)} visits");

        var store = await stores.UpdateAsync(
            "s1",
            u => u.Set(s => s.Address!.City, "Bergen").Add(s => s.Services, "parking", "wifi"),
            when: s => s.Visits > 2
        );
        Console.WriteLine($"updated: {store.Label}, {string.Join(", ", store.Services.Order(StringComparer.Ordinal))}");
        try
        {
            await stores.UpdateAsync("s1", u => u.Remove(s => s.Address), when: s => s.Visits > 1000);
        }
        catch (ConditionFailedException exception)
        {
            Console.WriteLine($"rejected, because it has {exception.GetRecord<Store>()?.Visits} visits");
        }
    }
}
