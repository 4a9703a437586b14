namespace DynamoObjects.Mock.Storage;

/// <summary>A switch of the billing mode, which the definition already has.</summary>
/// <param name="Until">When the change ends.</param>
/// <param name="Began">When the change began.</param>
/// <param name="Decreased">The time of the last decrease before the switch, which AWS shows again after it.</param>
internal sealed record BillingModeChange(DateTimeOffset Until, DateTimeOffset Began, DateTimeOffset? Decreased)
    : RunningChange(RunningChangeKind.BillingMode, Until)
{
    public override TableDefinition Complete(TableDefinition definition) =>
        definition.IsOnDemand
            ? definition with
            {
                OnDemandSince = Began,
                Throughput = definition.Throughput with { Decreased = Decreased },
                Warm = definition.Warm.Rise(WarmUnits.OnDemandInitial),
                Indexes = [.. definition.Indexes.Select(i => i.IsGlobal ? i with { Warm = i.Warm.Rise(WarmUnits.OnDemandInitial) } : i)],
            }
            : definition with
            {
                Warm = definition.Warm.Rise(definition.Throughput),
                Indexes = [.. definition.Indexes.Select(i => i.IsGlobal ? i with { Warm = i.Warm.Rise(i.Throughput) } : i)],
            };
}
