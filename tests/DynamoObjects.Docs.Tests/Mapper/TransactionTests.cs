using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/transactions.md.</summary>
public class TransactionTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task All_actions_succeed_or_none(DynamoDatabase database)
    {
        await database.Table<Store>().SaveAsync(new Store { StoreId = "s1" });
        await database.Table<Store>().SaveAsync(new Store { StoreId = "s2", Visits = 100 });

        // begin-snippet: mapper-transaction
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
        Console.WriteLine($"{order.Record?.State}, {store.Record?.Visits} visit");
        // end-snippet

        Assert.Equal("Paid, 1 visit\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [DynamoFact]
    public async Task A_failed_transaction_names_the_actions(DynamoDatabase database)
    {
        await database.Table<Order>().SaveAsync(new Order("bob", 1));
        await database.Table<Store>().SaveAsync(new Store { StoreId = "s2", Visits = 100 });

        // begin-snippet: mapper-transaction-failure
        try
        {
            await database.Transaction().Delete<Order>(("bob", 1)).Check<Store>("s2", s => s.Visits > 1000).CommitAsync();
        }
        catch (TransactionFailedException exception)
        {
            foreach (var failure in exception.Failures)
                Console.WriteLine($"{failure.Operation} of {failure.Key}: {failure.Code}");
        }
        // end-snippet

        Assert.Equal("Check of partition key 's2': ConditionalCheckFailed\n", Console.ToString().ReplaceLineEndings("\n"));
        Assert.NotNull(await database.Table<Order>().FindAsync(("bob", 1)));
    }
}
