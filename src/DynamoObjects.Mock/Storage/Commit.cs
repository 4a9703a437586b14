using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Storage;

/// <summary>The one writer: condition, change, size, indexes.</summary>
/// <remarks>Whatever writes items, alone, in a batch, in a transaction, comes through here, so that every write
/// obeys the same rules in the same order.</remarks>
internal static class Commit
{
    /// <summary>Writes one item.</summary>
    /// <param name="write">The write.</param>
    /// <param name="change">What it did; when the condition was false, the item that it was asked of.</param>
    /// <returns>Whether the condition held.</returns>
    /// <exception cref="TransactionConflictException">The item is part of an ongoing transaction.</exception>
    /// <exception cref="ItemCollectionSizeLimitExceededException">The item would make its collection too large.</exception>
    public static bool TryWrite(in ItemWrite write, out ItemChange change)
    {
        lock (write.Table.SyncRoot)
        {
            if (write.Table.IsClaimed(write.Key))
                throw Failures.TransactionConflict();
            if (!TryPrepare(write, out change))
                return false;
            if (write.Table.Collections?.Allows(change) == false)
                throw Failures.ItemCollectionTooLarge();
            if (write.Kind != WriteKind.Check)
                write.Table.Store(change);
            return true;
        }
    }

    /// <summary>Deletes the items of a table that have expired, as DynamoDB's own deletions.</summary>
    /// <param name="table">The table.</param>
    /// <param name="now">The time.</param>
    /// <param name="hasDelay">Whether those that have just expired stay for the time that the database lets them.</param>
    /// <returns>How many items were deleted.</returns>
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

    /// <summary>Finds what a write of a transaction would do, or why it must not; the caller holds the table's gate.</summary>
    public static WriteOutcome Prepare(in ItemWrite write)
    {
        try
        {
            return TryPrepare(write, out var change)
                ? new WriteOutcome(change, null)
                : new WriteOutcome(change, Failures.ConditionalCheckFailed(null));
        }
        catch (AmazonDynamoDBException exception)
        {
            return new WriteOutcome(default, exception);
        }
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

    private static ItemChange Update(in ItemWrite write, Item? old)
    {
        if (write.Plan is not { } plan)
            return new ItemChange(old, old ?? write.Key, null);
        var result = plan.Apply(old, write.Key);
        if (old is null && plan.OnlyRemoves)
            return new ItemChange(null, null, null);
        IndexKeys.CheckUpdated(write.Table, result.Item);
        if (ItemSize.Measure(result.Item) > ItemSize.Limit || (write.LimitsWrittenBytes && !plan.IsWithinWriteLimit(result)))
            throw Failures.Validation(Messages.UpdatedItemTooLarge);
        return new ItemChange(old, result.Item, result);
    }
}
