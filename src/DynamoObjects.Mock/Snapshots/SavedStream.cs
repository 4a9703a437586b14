using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The stream of a table in a snapshot.</summary>
/// <param name="ViewType">The view type, such as NEW_IMAGE.</param>
internal sealed record SavedStream(string ViewType)
{
    /// <summary>When the stream was enabled; <see langword="null"/> to create it with the table.</summary>
    public string? Label { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDisabled { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public static SavedStream? From(StreamDefinition? stream, SnapshotFormat format) =>
        (stream, format) switch
        {
            (null, _) or ({ IsEnabled: false }, SnapshotFormat.Editable) => null,
            (_, SnapshotFormat.Editable) => new(stream.ViewType),
            _ => new(stream.ViewType)
            {
                Label = stream.Label,
                IsDisabled = !stream.IsEnabled,
                Tags = stream.Tags is { Count: > 0 } tags ? tags : null,
            },
        };

    public StreamDefinition ToDefinition(DateTimeOffset now) =>
        (Label is null ? StreamDefinition.Create(ViewType, now) : new(ViewType, Label, !IsDisabled)) with
        {
            Tags = Tags ?? new Dictionary<string, string>(),
        };
}
