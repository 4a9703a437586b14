namespace DynamoObjects.Mock.Storage;

/// <summary>A change of the provisioned units of a table or index, which shows its old units until the end.</summary>
/// <param name="Until">When the change ends.</param>
/// <param name="IndexName">The index; <see langword="null"/> for the table.</param>
/// <param name="Throughput">The new units.</param>
internal sealed record ThroughputChange(DateTimeOffset Until, string? IndexName, Throughput Throughput)
    : RunningChange(IndexName is null ? RunningChangeKind.Units : RunningChangeKind.IndexUpdate, Until, IndexName)
{
    public override TableDefinition Complete(TableDefinition definition) =>
        IndexName is null
            ? definition with
            {
                Throughput = Throughput,
                Warm = definition.Warm.Rise(Throughput),
            }
            : definition.WithIndex(IndexName, index => index with { Throughput = Throughput, Warm = index.Warm.Rise(Throughput) });
}
