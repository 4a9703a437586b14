using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The time to live setting of a table in a snapshot.</summary>
/// <param name="AttributeName">The attribute with the expiration time of an item.</param>
internal sealed record SavedTimeToLive(string AttributeName)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDisabled { get; init; }

    /// <summary>When the setting was last changed; <see langword="null"/> for the time of loading.</summary>
    public DateTimeOffset? Changed { get; init; }

    public DateTimeOffset? Until { get; init; }

    public static SavedTimeToLive? From(TimeToLive? timeToLive, SnapshotFormat format) =>
        (timeToLive, format) switch
        {
            (null, _) or ({ IsEnabled: false }, SnapshotFormat.Editable) => null,
            (_, SnapshotFormat.Editable) => new(timeToLive.AttributeName),
            _ => new(timeToLive.AttributeName)
            {
                IsDisabled = !timeToLive.IsEnabled,
                Changed = timeToLive.Changed,
                Until = timeToLive.Until,
            },
        };

    public TimeToLive ToDefinition(DateTimeOffset now) => new(AttributeName, !IsDisabled, Changed ?? now, Until ?? now);
}
