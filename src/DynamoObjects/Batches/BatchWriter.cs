using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Batches;

/// <summary>
/// Puts and deletes items of one table, as many in a request as DynamoDB takes. No request that fails keeps the others from being sent.
/// </summary>
internal sealed class BatchWriter(DynamoDatabase database, string tableName, string hashName, string? rangeName, BatchTally tally)
{
    internal async Task WriteAsync(IReadOnlyList<BatchItem> items, int concurrency, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(concurrency, 1);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        var chunks = items.Chunk(BatchRules.MostWrites);
        await Parallel.ForEachAsync(chunks, parallel, (chunk, token) => new ValueTask(WriteAsync(chunk, token))).ConfigureAwait(false);
    }

    private async Task WriteAsync(BatchItem[] items, CancellationToken cancellationToken)
    {
        var backoff = Backoff.ForRetries(database.Options.TimeProvider);
        var write = new AttemptedWrite();
        while (items.Length > 0)
        {
            Exception? cause = null;
            try
            {
                items = await SendAsync(items, write, cancellationToken).ConfigureAwait(false);
                if (items.Length == 0)
                    return;
            }
            catch (Exception e) when (BatchRules.Passes(e))
            {
                // It waits outside of the handler, which would keep the exception alive.
                cause = e;
            }
            catch (Exception e) when (items.Length > 1 && BatchRules.IsForItems(e))
            {
                // One of them is at fault: each half is sent by itself.
                await WriteAsync(items[..(items.Length / 2)], cancellationToken).ConfigureAwait(false);
                await WriteAsync(items[(items.Length / 2)..], cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception e)
            {
                Doubt(items, write);
                if (cancellationToken.IsCancellationRequested)
                    throw;
                GiveUp(items, write, e);
                return;
            }
            Doubt(items, write);
            if (backoff.Waits == BatchRules.MostRetries)
            {
                database.Options.Logger.UnprocessedGivenUp("BatchWriteItem", items.Length, backoff.Waits + 1);
                cause ??= new TimeoutException($"DynamoDB left it unprocessed {backoff.Waits + 1} times: there is too little capacity.");
                GiveUp(items, write, cause);
                return;
            }
            database.Options.Logger.UnprocessedRetried("BatchWriteItem", items.Length, backoff.Waits + 1);
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends items once, and returns those that DynamoDB has not processed.</summary>
    private async Task<BatchItem[]> SendAsync(BatchItem[] items, AttemptedWrite write, CancellationToken cancellationToken)
    {
        var request = new BatchWriteItemRequest { RequestItems = new() { [tableName] = [.. items.Select(item => item.Request)] } };
        var response = await database.Requests.BatchWriteItemAsync(request, write, cancellationToken).ConfigureAwait(false);
        var left = response.UnprocessedItems?.GetValueOrDefault(tableName) is { Count: > 0 } unprocessed
            ? unprocessed.Select(it => ItemIdentity.Of(it.PutRequest?.Item ?? it.DeleteRequest.Key, hashName, rangeName)).ToHashSet()
            : [];

        // A number may come back written otherwise than it was sent (1E1 as 10). Rather than to take its item for done, all are sent again,
        // which changes nothing.
        if (items.Count(item => left.Contains(item.Identity)) < left.Count)
            return items;
        foreach (var item in items)
        {
            if (!left.Contains(item.Identity))
                item.Complete?.Invoke();
        }
        if (left.Count < items.Length)
            tally.Add(items.Length - left.Count);
        return left.Count == 0 ? [] : Array.FindAll(items, item => left.Contains(item.Identity));
    }

    /// <summary>Lets records know whose items may have been written.</summary>
    private static void Doubt(BatchItem[] items, AttemptedWrite write)
    {
        if (!write.MayBeDone)
            return;
        foreach (var item in items)
            item.Doubt?.Invoke();
    }

    private void GiveUp(BatchItem[] items, AttemptedWrite write, Exception cause)
        => tally.Add(items.Select(item => new BatchFailure(item.Key, item.Record, cause, write.MayBeDone)));
}
