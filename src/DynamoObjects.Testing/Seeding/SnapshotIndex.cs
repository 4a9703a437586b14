using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>A secondary index, as a snapshot has it.</summary>
internal sealed record SnapshotIndex
{
    public required string Name { get; init; }

    public required List<string> HashKeys { get; init; }

    public List<string>? RangeKeys { get; init; }

    /// <summary>ALL, KEYS_ONLY or INCLUDE.</summary>
    public required string Projection { get; init; }

    public List<string>? Include { get; init; }

    public SnapshotThroughput? Throughput { get; init; }

    public SnapshotThroughput? OnDemandLimits { get; init; }

    public static SnapshotIndex Of(GlobalSecondaryIndexDescription index, bool isOnDemand) => Of(index.IndexName, index.KeySchema, index.Projection) with
    {
        Throughput = isOnDemand ? null : SnapshotTable.Of(index.ProvisionedThroughput),
        OnDemandLimits = SnapshotTable.Of(index.OnDemandThroughput),
    };

    public static SnapshotIndex Of(LocalSecondaryIndexDescription index) => Of(index.IndexName, index.KeySchema, index.Projection);

    public GlobalSecondaryIndex ToGlobal() => new()
    {
        IndexName = Name,
        KeySchema = SnapshotTable.KeySchema(HashKeys, RangeKeys),
        Projection = ToProjection(),
        ProvisionedThroughput = SnapshotTable.Provisioned(Throughput),
        OnDemandThroughput = SnapshotTable.OnDemand(OnDemandLimits),
    };

    public LocalSecondaryIndex ToLocal() => new() { IndexName = Name, KeySchema = SnapshotTable.KeySchema(HashKeys, RangeKeys), Projection = ToProjection() };

    private static SnapshotIndex Of(string name, List<KeySchemaElement> schema, Projection projection) => new()
    {
        Name = name,
        HashKeys = SnapshotTable.Keys(schema, KeyType.HASH) ?? [],
        RangeKeys = SnapshotTable.Keys(schema, KeyType.RANGE),
        Projection = projection.ProjectionType.Value,
        Include = projection.NonKeyAttributes is { Count: > 0 } names ? [.. names.Order(StringComparer.Ordinal)] : null,
    };

    private Projection ToProjection() => new() { ProjectionType = Projection, NonKeyAttributes = Include };
}
