using System.Collections.Concurrent;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Writes items in parallel batches, until each is written or has been refused.</summary>
internal sealed class ItemWriter(IAmazonDynamoDB client, TimeProvider timeProvider)
{
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html
    private const int BatchSize = 25;
    private const int Parallelism = 8;
    private const int Attempts = 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <param name="items">Items of one table, no two of the same key.</param>
    /// <param name="keys">The keys of the table.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="SeedWriteException">Some could not be written.</exception>
    public Task WriteAsync(IReadOnlyList<SeedItem> items, TableKeys keys, CancellationToken cancellationToken) => WriteAsync([(items, keys)], cancellationToken);

    /// <inheritdoc cref="WriteAsync(IReadOnlyList{SeedItem}, TableKeys, CancellationToken)"/>
    public async Task WriteAsync(IReadOnlyList<(IReadOnlyList<SeedItem> Items, TableKeys Keys)> tables, CancellationToken cancellationToken)
    {
        var failures = new ConcurrentBag<SeedFailure>();
        var batches = tables.SelectMany(table => table.Items.Chunk(BatchSize).Select(batch => (batch, table.Keys)));
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, options, async (batch, token) =>
        {
            await foreach (var failure in WriteAsync(batch.batch, batch.Keys, token).ConfigureAwait(false))
                failures.Add(failure);
        }).ConfigureAwait(false);
        if (failures.IsEmpty)
            return;
        var order = tables.SelectMany(table => table.Items).Select((item, i) => (item.Attributes, i)).ToDictionary(pair => (object)pair.Attributes, pair => pair.i, ReferenceEqualityComparer.Instance);
        throw new SeedWriteException([.. failures.OrderBy(failure => order[failure.Item])], order.Count);
    }

    private async IAsyncEnumerable<SeedFailure> WriteAsync(
        SeedItem[] batch, TableKeys keys, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = batch.ToDictionary(item => keys.KeyOf(item.Attributes), StringComparer.Ordinal);
        var pause = FirstPause;
        for (var attempt = 1; ; attempt++)
        {
            Exception? error = null;
            try
            {
                left = await SendAsync(left, keys, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                error = e;
            }

            // One bad item makes DynamoDB refuse the whole batch.
            if (error is AmazonDynamoDBException { ErrorCode: "ValidationException" })
            {
                foreach (var item in left.Values)
                {
                    if (await PutAsync(item, cancellationToken).ConfigureAwait(false) is { } failure)
                        yield return failure;
                }

                yield break;
            }

            if (error is null && left.Count > 0 && attempt == Attempts)
                error = new TimeoutException($"DynamoDB left it unprocessed {Attempts} times, which means that it is throttled: raise the table's capacity, or create it with on-demand billing.");
            if (error is not null)
            {
                foreach (var item in left.Values)
                    yield return new SeedFailure(item, error);
            }

            if (error is not null || left.Count == 0)
                yield break;
            await Task.Delay(pause, timeProvider, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Gives what was left unprocessed.</summary>
    private async Task<Dictionary<string, SeedItem>> SendAsync(Dictionary<string, SeedItem> items, TableKeys keys, CancellationToken cancellationToken)
    {
        var table = items.Values.First().Table;
        var request = new BatchWriteItemRequest
        {
            RequestItems = new() { [table] = [.. items.Values.Select(item => new WriteRequest(new PutRequest(item.Attributes)))] },
        };
        var response = await client.BatchWriteItemAsync(request, cancellationToken).ConfigureAwait(false);
        var unprocessed = (response.UnprocessedItems ?? []).Values.SelectMany(writes => writes).Select(write => keys.KeyOf(write.PutRequest.Item));
        return unprocessed.ToDictionary(key => key, key => items[key], StringComparer.Ordinal);
    }

    private async Task<SeedFailure?> PutAsync(SeedItem item, CancellationToken cancellationToken)
    {
        try
        {
            await client.PutItemAsync(item.Table, item.Attributes, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new SeedFailure(item, error);
        }
    }
}
