using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Mapping;

namespace DynamoObjects.Memory;

/// <summary>Reads the items whose writes have an unknown outcome, before they are written again.</summary>
internal sealed class InDoubtResolver<T>(DynamoTable<T> table, int concurrency)
    where T : class
{
    /// <returns>The keys that could not be read; their entries stay in doubt.</returns>
    public async Task<List<BatchFailure>> ResolveAsync(List<CacheEntry<T>> entries, CancellationToken cancellationToken)
    {
        var failures = new List<BatchFailure>();
        if (entries.Count == 0)
            return failures;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        await Parallel
            .ForEachAsync(entries.Chunk(BatchRules.MaxKeys), parallel, async (chunk, token) =>
            {
                var unread = await ResolveAsync(chunk, token).ConfigureAwait(false);
                lock (failures)
                    failures.AddRange(unread);
            })
            .ConfigureAwait(false);
        return failures;
    }

    private async Task<List<BatchFailure>> ResolveAsync(CacheEntry<T>[] entries, CancellationToken cancellationToken)
    {
        var tracker = new BatchProgressTracker(entries.Length, progress: null);
        List<Dictionary<string, AttributeValue>> items;
        try
        {
            // The write may have failed because the table could not be created.
            await table.EnsureTableAsync(cancellationToken).ConfigureAwait(false);
            var reader = new BatchReader(table.Database, DynamoTable<T>.Schema, table.Name, consistent: true, tracker);
            items = await reader
                .ReadAsync([.. entries.Select(entry => (entry.Key, entry.Attributes))], cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [.. entries.Select(entry => new BatchFailure(entry.Key, entry.GetState().Record, exception, mayBeWritten: true))];
        }

        var found = items.ToDictionary(item => ItemIdentity.FromKey(DynamoTable<T>.Schema, item));
        var unread = tracker.Failures.ToDictionary(failure => failure.Key, failure => failure.Cause);
        var failures = new List<BatchFailure>();
        foreach (var entry in entries)
        {
            if (unread.TryGetValue(entry.Key, out var cause))
                failures.Add(new BatchFailure(entry.Key, entry.GetState().Record, cause, mayBeWritten: true));
            else
                entry.Resolve(found.GetValueOrDefault(ItemIdentity.FromKey(DynamoTable<T>.Schema, entry.Attributes)));
        }

        return failures;
    }
}
