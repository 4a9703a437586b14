using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Whether the items of a table expire, as a snapshot has it.</summary>
/// <param name="AttributeName">The attribute that says when an item expires.</param>
internal sealed record SavedTimeToLive(string AttributeName)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDisabled { get; init; }

    /// <summary>When it was last changed; none for the time at which it is loaded.</summary>
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
