using System.Globalization;

namespace DynamoObjects.Mock.Storage;

/// <summary>The stream of a table.</summary>
/// <param name="ViewType">KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.</param>
/// <param name="Label">When it was enabled, as the text that ends its ARN.</param>
/// <param name="IsEnabled">Whether it still takes records.</param>
internal sealed record StreamDefinition(string ViewType, string Label, bool IsEnabled)
{
    /// <summary>A new stream, labelled with the time.</summary>
    public static StreamDefinition Create(string viewType, DateTimeOffset now) =>
        new(viewType, now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture), IsEnabled: true);
}
