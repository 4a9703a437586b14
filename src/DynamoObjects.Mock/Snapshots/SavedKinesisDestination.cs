using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>A Kinesis data stream that receives the changes of a table, in a snapshot.</summary>
/// <param name="StreamArn">The ARN of the stream.</param>
internal sealed record SavedKinesisDestination(string StreamArn)
{
    public string? Precision { get; init; }

    public string? FormerPrecision { get; init; }

    /// <summary>The last change and its end; <see langword="null"/> for an active destination.</summary>
    public StatusChange? Change { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsFailed { get; init; }

    public static SavedKinesisDestination[]? From(TableDefinition table, SnapshotFormat format)
    {
        var destinations =
            format == SnapshotFormat.Editable
                ? table
                    .Kinesis.Where(d => !d.IsFailed && d.Change.Status != "DISABLING")
                    .Select(d => new SavedKinesisDestination(d.StreamArn) { Precision = d.Precision })
                : table.Kinesis.Select(d => new SavedKinesisDestination(d.StreamArn)
                {
                    Precision = d.Precision,
                    FormerPrecision = d.FormerPrecision,
                    Change = d.Change,
                    IsFailed = d.IsFailed,
                });
        return destinations.ToArray() is { Length: > 0 } saved ? saved : null;
    }

    public KinesisDestination ToDestination(DateTimeOffset now) =>
        new(StreamArn, Change ?? new StatusChange("ENABLING", now), Precision) { FormerPrecision = FormerPrecision, IsFailed = IsFailed };
}
