using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Mapping;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Writes items in parallel batches, until each is written or rejected.</summary>
internal sealed class ItemWriter(IAmazonDynamoDB client, TimeProvider timeProvider)
{
    private const int Parallelism = 8;

    /// <param name="items">Items of one table, with distinct keys.</param>
    /// <param name="keys">The keys of the table.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="SeedWriteException">Some items could not be written.</exception>
    public Task WriteAsync(IReadOnlyList<SeedItem> items, TableKeys keys, CancellationToken cancellationToken) =>
        WriteAsync([(items, keys)], cancellationToken);

    /// <inheritdoc cref="WriteAsync(IReadOnlyList{SeedItem}, TableKeys, CancellationToken)"/>
    public async Task WriteAsync(IReadOnlyList<(IReadOnlyList<SeedItem> Items, TableKeys Keys)> tables, CancellationToken cancellationToken)
    {
        using var database = new DynamoDatabase(client, new DynamoDatabaseOptions { TimeProvider = timeProvider });
        var all = tables.SelectMany(table => table.Items).ToList();
        var counts = new BatchProgressTracker(all.Count, progress: null);
        var writes = tables
            .Where(table => table.Items.Count > 0)
            .Select(table =>
                (
                    new BatchWriter(database, table.Items[0].Table, table.Keys.Hash, table.Keys.Range, counts),
                    (IReadOnlyList<BatchItem>)[.. table.Items.Select(item => ToBatchItem(item, table.Keys))]
                )
            );
        await BatchWriter.WriteAsync(writes, Parallelism, cancellationToken).ConfigureAwait(false);
        if (counts.Failures is not { Count: > 0 } failures)
            return;
        var causes = failures.ToDictionary(failure => failure.Record!, failure => failure.Cause, ReferenceEqualityComparer.Instance);
        throw new SeedWriteException([.. all.Where(causes.ContainsKey).Select(item => new SeedFailure(item, causes[item]))], all.Count);
    }

    private static BatchItem ToBatchItem(SeedItem item, TableKeys keys)
    {
        var identity = ItemIdentity.FromKey(item.Attributes, keys.Hash, keys.Range);
        var request = new WriteRequest(new PutRequest(item.Attributes));
        return new BatchItem(identity, new DynamoKey(identity.Hash, identity.Range), item, request);
    }
}
