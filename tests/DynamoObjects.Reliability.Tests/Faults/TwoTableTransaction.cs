using Amazon.DynamoDBv2;
using DynamoObjects.Reliability.Memory;

namespace DynamoObjects.Reliability.Faults;

/// <summary>A transaction with every kind of action over two tables, which counts the executions of each action.</summary>
internal sealed class TwoTableTransaction
{
    private readonly DynamoDatabase _database;
    private readonly DynamoTransaction _transaction;
    private readonly string _name;
    private readonly Page _added;
    private readonly Ledger _changed;

    private TwoTableTransaction(DynamoDatabase database, string name, Ledger changed)
    {
        (_database, _name, _changed) = (database, name, changed);
        _added = new Page { Id = Id("added"), Value = 1 };
        _changed.Sum = 1;
        _transaction = database
            .Transaction()
            .Save(_added)
            .Save(_changed)
            .Update<Page>(Id("counted"), update => update.Increment(page => page.Value, 1))
            .Delete<Ledger>(Id("deleted"))
            .Check<Page>(Id("checked"), page => page.Value == 0);
    }

    public static async Task<TwoTableTransaction> CreateAsync(DynamoDatabase database, string name)
    {
        var changed = new Ledger { Id = $"{name} changed" };
        await database.Table<Page>().SaveManyAsync([new Page { Id = $"{name} counted" }, new Page { Id = $"{name} checked" }]);
        await database.Transaction().Save(changed).Save(new Ledger { Id = $"{name} deleted" }).CommitAsync();
        return new TwoTableTransaction(database, name, changed);
    }

    public async Task<TransactionReport> CommitAsync(bool isThrottledAlone)
    {
        try
        {
            await _transaction.CommitAsync();
            return TransactionReport.Committed;
        }
        catch (TransactionFailedException)
        {
            return TransactionReport.NotCommitted;
        }
        catch (Exception exception) when (exception is AmazonDynamoDBException or TimeoutException or InvalidOperationException)
        {
            return isThrottledAlone ? TransactionReport.NotCommitted : TransactionReport.Unknown;
        }
    }

    /// <summary>Counts the executions of each action.</summary>
    public async Task<IReadOnlyList<int>> CountExecutionsAsync()
    {
        var (pages, ledgers) = (_database.Table<Page>(), _database.Table<Ledger>());
        var (added, changed) = (await pages.FindAsync(_added.Id, consistent: true), await ledgers.GetAsync(_changed.Id, consistent: true));
        Assert.Equal(changed.Sum + 1, changed.Version);
        return
        [
            added?.Value ?? 0,
            changed.Sum,
            (await pages.GetAsync(Id("counted"), consistent: true)).Value,
            await ledgers.FindAsync(Id("deleted"), consistent: true) is null ? 1 : 0,
        ];
    }

    /// <summary>Saves the transaction's records again, which succeeds if they know their state.</summary>
    public async Task SaveRecordsAsync()
    {
        (_added.Other, _changed.Sum) = (7, 7);
        await _database.Table<Page>().SaveAsync(_added);
        await _database.Table<Ledger>().SaveAsync(_changed);
    }

    private string Id(string part) => $"{_name} {part}";
}
