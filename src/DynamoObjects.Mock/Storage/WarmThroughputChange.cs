namespace DynamoObjects.Mock.Storage;

/// <summary>An increase of the warm throughput of a table or index, which shows its old values until the end.</summary>
/// <param name="Until">When the change ends.</param>
/// <param name="IndexName">The index; <see langword="null"/> for the table.</param>
/// <param name="Warm">The new values.</param>
internal sealed record WarmThroughputChange(DateTimeOffset Until, string? IndexName, WarmUnits Warm)
    : RunningChange(RunningChangeKind.WarmThroughput, Until, IndexName)
{
    public override TableDefinition Complete(TableDefinition definition) =>
        IndexName is null
            ? definition with
            {
                Warm = definition.Warm.Rise(Warm),
            }
            : definition.WithIndex(IndexName, index => index with { Warm = index.Warm.Rise(Warm) });
}
