using System.Globalization;

namespace DynamoObjects.Mock.Storage;

/// <summary>The stream of a table.</summary>
/// <param name="ViewType">KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.</param>
/// <param name="Label">The time at which it was enabled, in the form of the end of its ARN.</param>
/// <param name="IsEnabled">Whether it still accepts records.</param>
internal sealed record StreamDefinition(string ViewType, string Label, bool IsEnabled)
{
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Creates the definition of a new stream, with the time as its label.</summary>
    /// <param name="viewType">The view type.</param>
    /// <param name="now">The time.</param>
    /// <param name="former">The previous stream of the table, whose label is older.</param>
    public static StreamDefinition Create(string viewType, DateTimeOffset now, StreamDefinition? former = null)
    {
        var label = CreateLabel(now);
        for (var later = now; string.CompareOrdinal(label, former?.Label) <= 0; label = CreateLabel(later))
            later = later.AddMilliseconds(1);
        return new(viewType, label, IsEnabled: true);
    }

    private static string CreateLabel(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
