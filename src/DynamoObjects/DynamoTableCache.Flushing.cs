using DynamoObjects.Batches;
using DynamoObjects.Mapping;
using DynamoObjects.Memory;
using DynamoObjects.Telemetry;
using DynamoObjects.Writes;

namespace DynamoObjects;

/// <content>The flush of changes to the table.</content>
public sealed partial class DynamoTableCache<T>
{
    /// <summary>Writes all changes to the table: records that were created, saved in the cache or changed, and deletions.</summary>
    /// <param name="mode">Whether each record is written with the conditions of a save, or in batches without conditions.</param>
    /// <param name="options">
    /// The number of concurrent requests and the receiver of progress, or <see langword="null"/> for the defaults.
    /// </param>
    /// <param name="cancellationToken">
    /// Cancels the flush. Records whose requests were pending keep their changes, and the next flush finds out whether they were written.
    /// </param>
    /// <returns>The number of records that were written or deleted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mode is unknown, or the concurrency is less than 1.</exception>
    /// <exception cref="BatchFailedException">
    /// Some records were rejected, for example with <see cref="ItemChangedException"/> or <see cref="ItemExistsException"/>, or could not
    /// be written; all others were written. The failed records keep their changes for the next flush. If another writer changed an item,
    /// apply your change to the record that <see cref="ItemWriteException.GetRecord{T}"/> of the cause returns, and pass it to
    /// <see cref="Save"/>.
    /// </exception>
    /// <exception cref="DynamoSchemaException">
    /// <see cref="FlushMode.Batch"/> cannot write a record that has a <see cref="DynamoVersionAttribute"/> or was loaded in part. Nothing
    /// was sent.
    /// </exception>
    public Task<int> FlushAsync(
        FlushMode mode = FlushMode.Conditional,
        BatchOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        mode switch
        {
            FlushMode.Conditional => FlushAsync(options ?? new BatchOptions(), WriteOneByOneAsync, cancellationToken),
            FlushMode.Batch => FlushAsync(options ?? new BatchOptions(), WriteBatchesAsync, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Use FlushMode.Conditional or FlushMode.Batch."),
        };

    /// <summary>Runs one flush at a time, because two concurrent ones would write the same records.</summary>
    private async Task<int> FlushAsync(
        BatchOptions options,
        Func<List<CacheEntry<T>>, BatchProgressTracker, BatchOptions, CancellationToken, Task> write,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Concurrency, 1);
        await _flushLock.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var unresolved = await new InDoubtResolver<T>(Table, options.Concurrency)
                .ResolveAsync([.. _entries.Values.Where(entry => entry.IsInDoubt)], cancellationToken)
                .ConfigureAwait(false);
            var pending = _entries.Values.Where(entry => !entry.IsInDoubt && IsPending(entry)).ToList();
            if (pending.Count + unresolved.Count == 0)
                return 0;
            var tracker = new BatchProgressTracker(pending.Count + unresolved.Count, options.Progress);
            if (unresolved.Count > 0)
                tracker.Add(unresolved);
            var deletions = pending.Count(entry => entry.GetState().Record is null);
            await write(pending, tracker, options, cancellationToken).ConfigureAwait(false);
            tracker.ThrowIfAnyFailed(Table.Name, "flushed");
            Table.Database.Options.Logger.TableCacheFlushed(Table.Name, pending.Count - deletions, deletions);
            return tracker.Succeeded;
        }
        catch (BatchFailedException exception)
        {
            Table.Database.Options.Logger.TableCacheFlushIncomplete(Table.Name, exception.Failures.Count);
            throw;
        }
        finally
        {
            _flushLock.Release();
        }
    }

    private async Task WriteOneByOneAsync(
        List<CacheEntry<T>> pending,
        BatchProgressTracker tracker,
        BatchOptions options,
        CancellationToken cancellationToken
    )
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken };
        await Parallel
            .ForEachAsync(pending, parallel, async (entry, token) =>
            {
                if (entry.Begin() is not { } write)
                    return;
                try
                {
                    if (await WriteAsync(entry, write, token).ConfigureAwait(false))
                        tracker.Add(1);
                }
                catch (Exception exception) when (!token.IsCancellationRequested)
                {
                    tracker.Add([new BatchFailure(entry.Key, write.Record, exception, write.MayBeWritten)]);
                }
            })
            .ConfigureAwait(false);
    }

    /// <returns>Whether there was a change to write.</returns>
    private async Task<bool> WriteAsync(CacheEntry<T> entry, CacheWrite<T> write, CancellationToken cancellationToken)
    {
        if (!Prepare(entry, write))
            return false;
        try
        {
            await SendAsync(entry, write, cancellationToken).ConfigureAwait(false);
            entry.Complete(write);
        }
        catch (DynamoException exception)
            when (write.Record is null && exception is (ItemNotFoundException or WriteOutcomeUnknownException { Item: null }))
        {
            // The item is already deleted, which is the requested result.
            entry.Complete(write);
        }
        catch (ItemWriteException exception) when (exception is ItemExistsException or ItemChangedException)
        {
            if (!entry.Reject(write, exception.ExistingItem))
                throw;
        }
        catch
        {
            // Also if DynamoDB reports an error that excludes a write: an earlier attempt of the SDK may have been carried
            // out.
            entry.MarkInDoubt(write);
            throw;
        }

        return true;
    }

    private bool Prepare(CacheEntry<T> entry, CacheWrite<T> write)
    {
        if (write.Record is not { } record)
            return true;
        try
        {
            if (RecordSave<T>.Prepare(Table, record, null, write.Overwrites) is { } save)
                write.Save = new SaveAttempt<T>(save);
        }
        finally
        {
            if (write.Save is null)
                entry.Release(write);
        }

        return write.Save is not null;
    }

    private Task SendAsync(CacheEntry<T> entry, CacheWrite<T> write, CancellationToken cancellationToken)
    {
        if (write.Save is { } attempt)
            return Table.SaveAsync(attempt, cancellationToken);
        if (DynamoTable<T>.Schema.Version is null || write.Before.Item is not { } item)
            return Table.DeleteAsync(entry.Key, record: null, when: null, write.Deletion!, cancellationToken);

        // The caller may have saved the record again meanwhile, so the deletion uses the known state of the table.
        var known = DynamoTable<T>.Schema.ReadPart(item);
        DynamoTable<T>.Schema.SetStored(known, item);
        return Table.DeleteAsync(ItemKeys.GetKey(DynamoTable<T>.Schema, known), known, when: null, write.Deletion!, cancellationToken);
    }

    private async Task WriteBatchesAsync(
        List<CacheEntry<T>> pending,
        BatchProgressTracker tracker,
        BatchOptions options,
        CancellationToken cancellationToken
    )
    {
        var writes = new List<(CacheEntry<T> Entry, CacheWrite<T> Write)>(pending.Count);
        try
        {
            var items = ToBatchItems(pending, writes);
            await Table.WriteAsync(items, tracker, options.Concurrency, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var (entry, write) in writes)
                entry.MarkInDoubt(write);
        }
    }

    private List<BatchItem> ToBatchItems(List<CacheEntry<T>> pending, List<(CacheEntry<T> Entry, CacheWrite<T> Write)> writes)
    {
        var items = new List<BatchItem>(pending.Count);
        try
        {
            foreach (var entry in pending)
            {
                if (entry.Begin() is not { } write)
                    continue;
                writes.Add((entry, write));
                if (write.Record is not { } record)
                    items.Add(DynamoTable<T>.ToBatchItem(entry.Key, entry.Attributes, () => entry.Complete(write)));
                else if (RecordSave<T>.PrepareForBatch(Table, record) is { } save)
                    items.Add(ToBatchItem(entry, write, save));
                else
                    entry.Release(write);
            }

            return items;
        }
        catch
        {
            foreach (var (entry, write) in writes)
                entry.Release(write);
            throw;
        }
    }

    private static BatchItem ToBatchItem(CacheEntry<T> entry, CacheWrite<T> write, RecordSave<T> save)
    {
        // A later flush compares the item with the attempt to find out what happened to it.
        write.Save = new SaveAttempt<T>(save);
        return DynamoTable<T>.ToBatchItem(save.Record, save, () =>
        {
            save.Complete();
            entry.Complete(write);
        });
    }
}
