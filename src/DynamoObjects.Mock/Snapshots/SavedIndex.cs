using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>A secondary index in a snapshot.</summary>
internal sealed record SavedIndex
{
    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLocal { get; init; }

    public required IReadOnlyList<string> HashKeys { get; init; }

    public IReadOnlyList<string>? RangeKeys { get; init; }

    /// <summary>ALL, KEYS_ONLY or INCLUDE.</summary>
    public required string Projection { get; init; }

    public IReadOnlyList<string>? NonKeyAttributes { get; init; }

    /// <summary>The throughput; <see langword="null"/> for on-demand billing and for local indexes.</summary>
    public SavedThroughput? Throughput { get; init; }

    public OnDemandLimits? OnDemandLimits { get; init; }

    /// <summary>The warm throughput; <see langword="null"/> for the initial one.</summary>
    public WarmUnits? Warm { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsWarmRaised { get; init; }

    /// <summary>The status; <see langword="null"/> for an active index.</summary>
    public StatusChange? Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsBackFilled { get; init; }

    public static SavedIndex From(IndexDefinition index, bool isOnDemand, SnapshotFormat format)
    {
        var isSealed = format == SnapshotFormat.Sealed;
        return new()
        {
            Name = index.Name,
            IsLocal = !index.IsGlobal,
            HashKeys = index.Key.HashNames,
            RangeKeys = index.Key.RangeNames is { Length: > 0 } range ? range : null,
            Projection = index.Projection.Type,
            NonKeyAttributes = index.Projection.NonKeyAttributes is { Count: > 0 } names ? names : null,
            Throughput = SavedThroughput.From(index.Throughput, format),
            OnDemandLimits = index.OnDemand.AreSet ? index.OnDemand : null,
            Warm = index.IsGlobal && index.Warm != WarmUnits.GetInitial(isOnDemand, index.Throughput) ? index.Warm : null,
            IsWarmRaised = isSealed && index.IsWarmRaised,
            Status = isSealed && index.Status != default ? index.Status : null,
            IsBackFilled = index.IsBackFilled,
        };
    }

    /// <exception cref="System.Text.Json.JsonException">The values are not valid for an index with these attributes.</exception>
    public IndexDefinition ToDefinition(SavedKeys keys, bool isOnDemand) =>
        new(
            Name,
            !IsLocal,
            keys.Find(HashKeys, RangeKeys),
            new IndexProjection(SavedKeys.OneOf(Projection, "ALL", "KEYS_ONLY", "INCLUDE"), NonKeyAttributes ?? []),
            Throughput?.ToThroughput() ?? default,
            Status ?? default
        )
        {
            OnDemand = OnDemandLimits ?? default,
            IsBackFilled = IsBackFilled,
            Warm = IsLocal ? default : Warm ?? WarmUnits.GetInitial(isOnDemand, Throughput?.ToThroughput() ?? default),
            IsWarmRaised = IsWarmRaised,
        };
}
