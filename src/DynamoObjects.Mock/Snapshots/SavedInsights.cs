using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The setting of Contributor Insights of a table or an index in a snapshot.</summary>
/// <param name="Mode">The mode, such as THROTTLED_KEYS.</param>
internal sealed record SavedInsights(string Mode)
{
    /// <summary>The name of the index; <see langword="null"/> for the table.</summary>
    public string? Index { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsDisabled { get; init; }

    /// <summary>When the setting was last changed; <see langword="null"/> for the time of loading.</summary>
    public DateTimeOffset? Changed { get; init; }

    public DateTimeOffset? Until { get; init; }

    public static SavedInsights[]? From(TableDefinition table, SnapshotFormat format)
    {
        var settings = table
            .Insights.Where(s => s.Value.IsEnabled || format != SnapshotFormat.Editable)
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => From(s.Key is { Length: > 0 } index ? index : null, s.Value, format))
            .ToArray();
        return settings.Length == 0 ? null : settings;
    }

    public static Dictionary<string, ContributorInsights> Read(IReadOnlyList<SavedInsights>? saved, DateTimeOffset now) =>
        (saved ?? []).ToDictionary(
            s => s.Index ?? "",
            s => new ContributorInsights(!s.IsDisabled, s.Mode, s.Changed ?? now, s.Until ?? now)
        );

    private static SavedInsights From(string? index, ContributorInsights setting, SnapshotFormat format) =>
        format == SnapshotFormat.Editable
            ? new(setting.Mode) { Index = index }
            : new(setting.Mode)
            {
                Index = index,
                IsDisabled = !setting.IsEnabled,
                Changed = setting.Changed,
                Until = setting.Until,
            };
}
