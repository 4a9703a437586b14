using DynamoObjects;
using Shop.Records;

namespace Shop;

internal static class Queries
{
    public static async Task WalkAsync(DynamoDatabase database, StoreDirectory directory)
    {
        Console.WriteLine("## Queries and scans");
        var orders = database.Table<Order>();
        for (var number = 1; number <= 5; number++)
        {
            await orders.SaveAsync(
                new Order("ada", number) { State = number < 3 ? OrderState.Sent : OrderState.Open, Lines = [new("lamp", number, 49.9m)] }
            );
        }

        await foreach (var order in orders.Query(o => o.Customer == "ada" && o.Number > 1 && o.State == OrderState.Open).Reverse().Limit(2))
            Console.WriteLine($"open, newest first: {order.Number}");

        var page = await orders.Query("ada").PageSize(2).ReadPageAsync();
        var next = await orders.Query("ada").PageSize(2).StartAt(page.ContinuationToken).ReadPageAsync();
        Console.WriteLine($"page by page: {Numbers(page.Records)}, then {Numbers(next.Records)}");

        Console.WriteLine($"counted without loading: {await orders.CountAsync(o => o.Customer == "ada" && o.Number.Between(2, 4))}");
        Console.WriteLine($"nested, in parallel: {await orders.Scan(o => o.Lines[0].Quantity >= 4).Parallel(2).CountAsync()}");
        Console.WriteLine($"by index: {(await directory.FindBusyAsync("acme", 100)).Single().Name}");
        try
        {
            await orders.Query(o => o.State == OrderState.Open).ToListAsync();
        }
        catch (QueryTranslationException exception)
        {
            Console.WriteLine($"rejected: {exception.Message}");
        }
    }

    private static string Numbers(IEnumerable<Order> orders) => string.Join(", ", orders.Select(order => order.Number));
}
