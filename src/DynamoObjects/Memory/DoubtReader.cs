using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Mapping;

namespace DynamoObjects.Memory;

/// <summary>Reads the items whose writes have an unknown outcome, before they are written again.</summary>
internal sealed class DoubtReader<T>(DynamoTable<T> table, int concurrency)
    where T : class
{
    /// <returns>The keys that could not be read; their entries stay in doubt.</returns>
    public async Task<List<BatchFailure>> SettleAsync(List<MemoryEntry<T>> entries, CancellationToken cancellationToken)
    {
        var failures = new List<BatchFailure>();
        if (entries.Count == 0)
            return failures;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        await Parallel
            .ForEachAsync(entries.Chunk(BatchRules.MostKeys), parallel, async (chunk, token) =>
            {
                var unread = await SettleAsync(chunk, token).ConfigureAwait(false);
                lock (failures)
                    failures.AddRange(unread);
            })
            .ConfigureAwait(false);
        return failures;
    }

    private async Task<List<BatchFailure>> SettleAsync(MemoryEntry<T>[] entries, CancellationToken cancellationToken)
    {
        var tally = new BatchTally(entries.Length, progress: null);
        List<Dictionary<string, AttributeValue>> items;
        try
        {
            // The write may have failed because the table could not be made.
            await table.EnsureAsync(cancellationToken).ConfigureAwait(false);
            var reader = new BatchReader(table.Database, DynamoTable<T>.Schema, table.Name, consistent: true, tally);
            items = await reader
                .ReadAsync([.. entries.Select(entry => (entry.Key, entry.Attributes))], cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [.. entries.Select(entry => new BatchFailure(entry.Key, entry.Look().Record, exception, mayBeDone: true))];
        }

        var found = items.ToDictionary(item => ItemIdentity.Of(DynamoTable<T>.Schema, item));
        var unread = tally.Failures.ToDictionary(failure => failure.Key, failure => failure.Cause);
        var failures = new List<BatchFailure>();
        foreach (var entry in entries)
        {
            if (unread.TryGetValue(entry.Key, out var cause))
                failures.Add(new BatchFailure(entry.Key, entry.Look().Record, cause, mayBeDone: true));
            else
                entry.Settle(found.GetValueOrDefault(ItemIdentity.Of(DynamoTable<T>.Schema, entry.Attributes)));
        }

        return failures;
    }
}
