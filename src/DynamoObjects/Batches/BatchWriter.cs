namespace DynamoObjects.Batches;

/// <summary>Puts and deletes items of one table in requests of the maximum size. A failed request does not stop the others.</summary>
internal sealed class BatchWriter(
    DynamoDatabase database,
    string tableName,
    string hashName,
    string? rangeName,
    BatchProgressTracker tracker
)
{
    public Task WriteAsync(IReadOnlyList<BatchItem> items, int concurrency, CancellationToken cancellationToken) =>
        WriteAsync([(this, items)], concurrency, cancellationToken);

    /// <summary>Puts and deletes items of several tables.</summary>
    public static async Task WriteAsync(
        IEnumerable<(BatchWriter Writer, IReadOnlyList<BatchItem> Items)> tables,
        int concurrency,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(concurrency, 1);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        var chunks = tables.SelectMany(table => table.Items.Chunk(BatchRules.MaxWrites).Select(chunk => (table.Writer, chunk)));
        await Parallel
            .ForEachAsync(chunks, parallel, (each, token) => new ValueTask(each.Writer.CreateSender().RunAsync(each.chunk, token)))
            .ConfigureAwait(false);
    }

    private BatchWriteSender CreateSender() => new(database, tableName, hashName, rangeName, tracker);
}
