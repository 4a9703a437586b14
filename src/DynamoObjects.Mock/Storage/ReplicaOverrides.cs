using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Storage;

/// <summary>The throughput in which a replica differs from its group; <see langword="null"/> where it does not.</summary>
/// <remarks>Other settings of a region, such as its table class, are those of its table.</remarks>
internal sealed record ReplicaOverrides
{
    public static ReplicaOverrides None { get; } = new();

    public long? ReadUnits { get; init; }

    public long? MaxReadRequestUnits { get; init; }

    public IReadOnlyDictionary<string, IndexOverrides> Indexes { get; init; } = new Dictionary<string, IndexOverrides>();

    [JsonIgnore]
    public bool IsNone => ReadUnits is null && MaxReadRequestUnits is null && Indexes.Count == 0;

    /// <summary>Applies the overrides to a definition with the throughput of the group.</summary>
    public TableDefinition Apply(TableDefinition definition) =>
        definition with
        {
            Throughput = Apply(definition.Throughput, ReadUnits),
            OnDemand = Apply(definition.OnDemand, MaxReadRequestUnits),
            Indexes = [.. definition.Indexes.Select(Apply)],
        };

    private IndexDefinition Apply(IndexDefinition index) =>
        Indexes.TryGetValue(index.Name, out var overrides)
            ? index with
            {
                Throughput = Apply(index.Throughput, overrides.ReadUnits),
                OnDemand = Apply(index.OnDemand, overrides.MaxReadRequestUnits),
            }
            : index;

    private static Throughput Apply(Throughput throughput, long? readUnits) =>
        readUnits is { } read ? throughput with { Read = read } : throughput;

    private static OnDemandLimits Apply(OnDemandLimits limits, long? maxReadUnits) =>
        maxReadUnits is { } read ? limits with { Read = read } : limits;
}
