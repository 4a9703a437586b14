using System.Globalization;

namespace DynamoObjects.Mock.Storage;

/// <summary>The stream of a table.</summary>
/// <param name="ViewType">KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES.</param>
/// <param name="Label">The time at which it was enabled, in the form of the end of its ARN.</param>
/// <param name="IsEnabled">Whether it still accepts records.</param>
internal sealed record StreamDefinition(string ViewType, string Label, bool IsEnabled)
{
    /// <summary>Creates the definition of a new stream, with the time as its label.</summary>
    public static StreamDefinition Create(string viewType, DateTimeOffset now) =>
        new(viewType, now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture), IsEnabled: true);
}
