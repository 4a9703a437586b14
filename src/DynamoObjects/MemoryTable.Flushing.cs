using DynamoObjects.Batches;
using DynamoObjects.Memory;
using DynamoObjects.Rules;
using DynamoObjects.Telemetry;

namespace DynamoObjects;

/// <content>Writing what is in memory.</content>
public sealed partial class MemoryTable<T>
{
    /// <summary>
    /// Writes what differs from the table, each record by itself and as <see cref="DynamoTable{T}.SaveAsync(T, bool, CancellationToken)"/> does: what somebody else changed
    /// meanwhile is refused, and the others are written all the same.
    /// </summary>
    /// <param name="options">How many are written at once, and who is told; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the work; what was written by then is not written again.</param>
    /// <returns>How many were written or deleted.</returns>
    /// <exception cref="BatchFailedException">
    /// Some were refused, as with <see cref="ItemChangedException"/> or <see cref="ItemExistsException"/>, or could not be written. They stay to be written by the next flush; of what somebody
    /// else changed, load the new state first.
    /// </exception>
    public Task<int> SaveDataAsync(BatchOptions? options = null, CancellationToken cancellationToken = default)
        => FlushAsync(options ?? new BatchOptions(), WriteOneByOneAsync, cancellationToken);

    /// <summary>
    /// Writes what differs from the table, 25 in a request, whatever is in the table by now: DynamoDB takes no conditions in batches. It takes fewer requests than
    /// <see cref="SaveDataAsync"/>, and loaded records are written whole.
    /// </summary>
    /// <param name="options">How many requests are under way at once, and who is told; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the work; whether the records of requests under way were written is then unknown: they stay to be written.</param>
    /// <returns>How many were written or deleted.</returns>
    /// <exception cref="BatchFailedException">Some could not be written. They stay to be written by the next flush.</exception>
    /// <exception cref="DynamoSchemaException">The record has a <see cref="VersionAttribute"/>, or was loaded only in part: use <see cref="SaveDataAsync"/>. Nothing was sent.</exception>
    public Task<int> SaveDataBatchAsync(BatchOptions? options = null, CancellationToken cancellationToken = default)
        => FlushAsync(options ?? new BatchOptions(), WriteBatchesAsync, cancellationToken);

    /// <summary>One flush at a time: two would write the same.</summary>
    private async Task<int> FlushAsync(
        BatchOptions options, Func<List<MemoryEntry<T>>, List<MemoryEntry<T>>, BatchOptions, CancellationToken, Task<int>> write, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Concurrency, 1);
        await _flushing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var dirty = _entries.Values.Where(entry => entry.Record is { } record && IsChanged(record)).ToList();
            var doomed = _entries.Values.Where(entry => entry.Doomed).ToList();
            if (dirty.Count + doomed.Count == 0)
                return 0;
            var written = await write(dirty, doomed, options, cancellationToken).ConfigureAwait(false);
            Table.Database.Options.Logger.MemoryTableFlushed(Table.Name, dirty.Count, doomed.Count);
            return written;
        }
        catch (BatchFailedException e)
        {
            Table.Database.Options.Logger.MemoryTableFlushIncomplete(Table.Name, e.Failures.Count);
            throw;
        }
        finally
        {
            _flushing.Release();
        }
    }

    private async Task<int> WriteOneByOneAsync(List<MemoryEntry<T>> dirty, List<MemoryEntry<T>> doomed, BatchOptions options, CancellationToken cancellationToken)
    {
        var tally = new BatchTally(dirty.Count + doomed.Count, options.Progress);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(dirty.Concat(doomed), parallel, async (entry, token) =>
        {
            try
            {
                await WriteAsync(entry, token).ConfigureAwait(false);
                tally.Add(1);
            }
            catch (Exception e) when (!token.IsCancellationRequested)
            {
                tally.Add([new BatchFailure(entry.Key, entry.Record, e)]);
            }
        }).ConfigureAwait(false);
        tally.RequireAll(Table.Name, "flushed");
        return tally.Done;
    }

    private async Task WriteAsync(MemoryEntry<T> entry, CancellationToken cancellationToken)
    {
        if (entry.Record is { } record)
        {
            await Table.SaveAsync(record, overwrite: !LoadFromDatabase || entry.Overwrites, cancellationToken).ConfigureAwait(false);
            KeepConditions(entry);
            return;
        }
        try
        {
            await (entry.Loaded is { } loaded ? Table.DeleteAsync(loaded, cancellationToken) : Table.DeleteAsync(entry.Key, cancellationToken)).ConfigureAwait(false);
        }
        catch (DynamoException e) when (e is ItemNotFoundException or WriteOutcomeUnknownException { Item: null })
        {
            // It is gone already, which is what was asked for.
        }
        Forget(entry);
    }

    private async Task<int> WriteBatchesAsync(List<MemoryEntry<T>> dirty, List<MemoryEntry<T>> doomed, BatchOptions options, CancellationToken cancellationToken)
    {
        var items = new List<BatchItem>(dirty.Count + doomed.Count);
        foreach (var entry in dirty)
        {
            if (Table.ToBatchItem(entry.Record!) is { } item)
                items.Add(entry.Overwrites ? item with { Complete = item.Complete + (() => KeepConditions(entry)) } : item);
        }
        items.AddRange(doomed.Select(entry => DynamoTable<T>.ToBatchItem(entry.Key, entry.Attributes, () => Forget(entry))));
        await Table.WriteAsync(items, options, "flushed", cancellationToken).ConfigureAwait(false);
        return items.Count;
    }

    /// <summary>Once it has taken the place of what was deleted unseen, a record is saved as any other.</summary>
    private void KeepConditions(MemoryEntry<T> entry)
    {
        if (entry.Overwrites)
            _entries.TryUpdate(ItemIdentity.Of(DynamoTable<T>.Schema, entry.Attributes), entry with { Overwrites = false }, entry);
    }

    /// <summary>What was deleted is known to be absent, unless somebody has put a new record in its place meanwhile.</summary>
    private void Forget(MemoryEntry<T> entry)
        => _entries.TryUpdate(ItemIdentity.Of(DynamoTable<T>.Schema, entry.Attributes), new MemoryEntry<T>(entry.Key, entry.Attributes, null, Absent: true), entry);
}
