using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Provisioned capacity units in a snapshot.</summary>
internal sealed record SavedThroughput(long Read, long Write)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Decreases { get; init; }

    public DateTimeOffset? Increased { get; init; }

    public DateTimeOffset? Decreased { get; init; }

    /// <summary>Whether there are no units: the billing is on-demand, but was provisioned before.</summary>
    [JsonIgnore]
    public bool IsZero => this is { Read: 0, Write: 0 };

    /// <returns><see langword="null"/> for on-demand billing, unless there is a record of earlier units.</returns>
    public static SavedThroughput? From(Throughput throughput, SnapshotFormat format) =>
        throughput switch
        {
            { Read: 0, Write: 0 } when format == SnapshotFormat.Editable || throughput == default => null,
            _ when format == SnapshotFormat.Editable => new(throughput.Read, throughput.Write),
            _ => new(throughput.Read, throughput.Write)
            {
                Decreases = throughput.Decreases,
                Increased = throughput.Increased,
                Decreased = throughput.Decreased,
            },
        };

    public Throughput ToThroughput() =>
        new(Read, Write)
        {
            Decreases = Decreases,
            Increased = Increased,
            Decreased = Decreased,
        };
}
