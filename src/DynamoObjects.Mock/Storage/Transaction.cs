using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>Writes that all succeed or all fail, each of another item.</summary>
/// <remarks>
/// A transaction claims its items from its beginning to its end. Other writes of these items, and reads of them in a transaction,
/// fail instead of waiting; other requests are not affected.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
/// </remarks>
internal sealed class Transaction
{
    private readonly ItemWrite[] _writes;
    private readonly Table[] _tables;

    private Transaction(ItemWrite[] writes)
    {
        _writes = writes;
        _tables = [.. writes.Select(w => w.Table).Distinct()];
    }

    /// <summary>Begins and commits a transaction.</summary>
    /// <returns>One outcome for each write; if one of them failed, nothing was written.</returns>
    public static WriteOutcome[] Run(ItemWrite[] writes) => Begin(writes, out var conflicts)?.Write() ?? conflicts!;

    /// <summary>Claims all items, or none if one of them is part of another transaction.</summary>
    /// <param name="writes">The writes.</param>
    /// <param name="conflicts">One outcome for each write, if the transaction is not started.</param>
    /// <returns>The transaction, on which <see cref="Write"/> must be called.</returns>
    public static Transaction? Begin(ItemWrite[] writes, out WriteOutcome[]? conflicts)
    {
        var transaction = new Transaction(writes);
        conflicts = null;
        using (TableLocks.Acquire(transaction._tables))
        {
            if (Array.Exists(writes, IsClaimed))
            {
                conflicts = Array.ConvertAll(writes, w =>
                    IsClaimed(w) ? new WriteOutcome(default, Failures.TransactionConflict()) : Commit.Prepare(w)
                );
                return null;
            }

            foreach (var write in writes)
                write.Table.Claim(write.Key);
        }

        return transaction;
    }

    /// <summary>Writes all items or none, and releases the claims.</summary>
    /// <returns>One outcome for each write; if one of them failed, nothing was written.</returns>
    public WriteOutcome[] Write()
    {
        using (TableLocks.Acquire(_tables))
        {
            try
            {
                var outcomes = Array.ConvertAll(_writes, w => Commit.Prepare(w));
                LimitCollections(outcomes);
                if (Array.TrueForAll(outcomes, o => o.Failure is null))
                    Store(outcomes);
                return outcomes;
            }
            finally
            {
                foreach (var write in _writes)
                    write.Table.Release(write.Key);
            }
        }
    }

    /// <summary>Fails the writes that would make an item collection too large, together with the changes before them.</summary>
    private void LimitCollections(WriteOutcome[] outcomes)
    {
        var pending = new Dictionary<(Table, Value), long>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            var (write, change) = (_writes[i], outcomes[i].Change);
            if (write.Table.Collections is not { } collections || write.Kind == WriteKind.Check || outcomes[i].Failure is not null)
                continue;
            var collection = (write.Table, write.Key[write.Table.Key.HashNames[0]]);
            var before = pending.GetValueOrDefault(collection);
            if (collections.Allows(change, before))
                pending[collection] = before + collections.Growth(change);
            else
                outcomes[i] = new WriteOutcome(change, Failures.ItemCollectionTooLarge());
        }
    }

    private void Store(WriteOutcome[] outcomes)
    {
        var now = _tables[0].Now;
        foreach (var table in _tables)
            table.BeginTransaction(now);
        for (var i = 0; i < _writes.Length; i++)
        {
            if (_writes[i].Kind != WriteKind.Check)
                _writes[i].Table.Store(outcomes[i].Change);
        }

        foreach (var table in _tables)
            table.EndTransaction();
    }

    private static bool IsClaimed(ItemWrite write) => write.Table.IsClaimed(write.Key);
}
