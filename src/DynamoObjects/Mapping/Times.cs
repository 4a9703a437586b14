using System.Globalization;

namespace DynamoObjects.Mapping;

/// <summary>Points in time as text: UTC with seven decimals, which sorts as the times do.</summary>
internal static class Times
{
    private const string Format7 = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    // "O" is the same text for UTC, and .NET has a fast way for it.
    internal static string Format(DateTime time)
        => time.Kind == DateTimeKind.Utc ? time.ToString("O", CultureInfo.InvariantCulture) : time.ToString(Format7, CultureInfo.InvariantCulture);

    internal static DateTime Parse(string text)
        => text.Length == 28 && DateTime.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind == DateTimeKind.Utc
            ? time
            : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
