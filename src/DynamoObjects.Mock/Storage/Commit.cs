using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>Commits all writes: checks the condition and the sizes, and changes the item and the indexes.</summary>
/// <remarks>All writes, single, in a batch or in a transaction, use this class, so that each one follows the same rules in the same
/// order.</remarks>
internal static class Commit
{
    /// <summary>Writes one item.</summary>
    /// <param name="write">The write.</param>
    /// <param name="change">The change; if the condition is false, the item for which it was evaluated.</param>
    /// <returns>Whether the condition is true.</returns>
    /// <exception cref="TransactionConflictException">The item is part of an ongoing transaction.</exception>
    /// <exception cref="ItemCollectionSizeLimitExceededException">The item would make its collection too large.</exception>
    public static bool TryWrite(in ItemWrite write, out ItemChange change)
    {
        lock (write.Table.SyncRoot)
        {
            if (write.Table.IsClaimed(write.Key))
                throw Failures.TransactionConflict();
            if (write.Table.Replica is { Group: { IsStrong: true, HasPeers: true } group } replica)
            {
                lock (group.SyncRoot)
                {
                    group.BeginStrongWrite(replica, write.Key);
                    return TryStore(write, out change);
                }
            }

            return TryStore(write, out change);
        }
    }

    private static bool TryStore(in ItemWrite write, out ItemChange change)
    {
        if (!TryPrepare(write, out change))
            return false;
        CheckIndexKeys(write, change);
        if (write.Table.Collections?.Allows(change) == false)
            throw Failures.ItemCollectionTooLarge();
        if (write.Kind != WriteKind.Check)
            write.Table.Store(change);
        return true;
    }

    /// <summary>Deletes the expired items of a table, as deletions by the service.</summary>
    /// <param name="table">The table.</param>
    /// <param name="now">The time.</param>
    /// <param name="hasDelay">Whether the database's delay applies, so that recently expired items remain.</param>
    /// <returns>The number of deleted items.</returns>
    public static int DeleteExpired(Table table, DateTimeOffset now, bool hasDelay = true)
    {
        if (table.Expiries is not { } expiries || (hasDelay && !expiries.IsDue(now)))
            return 0;
        lock (table.SyncRoot)
        {
            var deleted = 0;
            foreach (var item in expiries.TakeDue(table.Items, now, hasDelay))
            {
                if (table.IsClaimed(item))
                {
                    expiries.Add(item);
                    continue;
                }

                table.Store(new ItemChange(item, null, null), isByService: true);
                deleted++;
            }

            return deleted;
        }
    }

    /// <summary>Determines the change of a transaction's write, or its error; the caller holds the table's lock.</summary>
    /// <exception cref="AmazonDynamoDBException">An update changes an index key to a value that rejects the whole
    /// transaction.</exception>
    public static WriteOutcome Prepare(in ItemWrite write)
    {
        ItemChange change;
        try
        {
            if (!TryPrepare(write, out change))
                return new WriteOutcome(change, Failures.ConditionalCheckFailed(null));
        }
        catch (AmazonDynamoDBException exception)
        {
            return new WriteOutcome(default, exception);
        }

        CheckIndexKeys(write, change);
        return new WriteOutcome(change, null);
    }

    private static bool TryPrepare(in ItemWrite write, out ItemChange change)
    {
        if (write.Kind == WriteKind.Put)
            IndexKeys.CheckTypes(write.Table, write.Key);
        var old = write.Table.Items.Find(write.Key);
        change = new ItemChange(old, old, null);
        if (write.Condition is { } condition && !condition.Evaluate(old))
            return false;
        change = write.Kind switch
        {
            WriteKind.Put => new ItemChange(old, write.Key, null),
            WriteKind.Delete => new ItemChange(old, null, null),
            WriteKind.Update => Update(write, old),
            _ => change,
        };
        return true;
    }

    /// <summary>Checks the index keys of an updated item; those of a put are checked before it.</summary>
    private static void CheckIndexKeys(in ItemWrite write, in ItemChange change)
    {
        if (write.Kind == WriteKind.Update && change.New is { } item && !ReferenceEquals(item, change.Old))
            IndexKeys.CheckValues(write.Table, item, isUpdate: true);
    }

    private static ItemChange Update(in ItemWrite write, Item? old)
    {
        if (write.Plan is not { } plan)
            return new ItemChange(old, old ?? write.Key, null);
        if (old is null && plan.OnlyRemoves)
            return new ItemChange(null, null, null);
        var result = plan.Apply(old, write.Key);
        IndexKeys.CheckTypes(write.Table, result.Item);
        if (ItemSize.Measure(result.Item) > ItemSize.Limit || (write.LimitsWrittenBytes && !plan.IsWithinWriteLimit(result)))
            throw Failures.Validation(Messages.UpdatedItemTooLarge);
        return new ItemChange(old, result.Item, result);
    }
}
