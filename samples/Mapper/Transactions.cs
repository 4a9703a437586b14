using DynamoObjects;
using Shop.Records;

namespace Shop;

internal static class Transactions
{
    public static async Task WalkAsync(DynamoDatabase database)
    {
        Console.WriteLine("## Transactions");
        await database
            .Transaction()
            .Save(new Order("bob", 1) { State = OrderState.Paid })
            .Update<Store>("s1", u => u.Increment(s => s.Visits, 1))
            .Check<Store>("s2", s => s.Visits >= 100)
            .CommitAsync();

        var reads = database.ReadTransaction();
        var order = reads.Find<Order>(("bob", 1));
        var store = reads.Find<Store>("s1");
        await reads.ReadAsync();
        Console.WriteLine($"both done: {order.Record?.State}, {store.Record?.Visits} visits");
        try
        {
            await database.Transaction().Delete<Order>(("bob", 1)).Check<Store>("s2", s => s.Visits >= 100_000).CommitAsync();
        }
        catch (TransactionFailedException exception)
        {
            Console.WriteLine(
                $"nothing done, for one failed: {exception.Failures.Single().Operation} of " + $"{exception.Failures.Single().Key}"
            );
        }
    }
}
