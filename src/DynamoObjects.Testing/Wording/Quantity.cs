using System.Globalization;

namespace DynamoObjects.Testing.Wording;

/// <summary>A number of things in words: <c>1 test</c>, <c>2 tests</c>, <c>0.5 read units</c>.</summary>
internal static class Quantity
{
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one of them.</param>
    /// <param name="many">The word for any other number; <see langword="null"/> where it only has an <c>s</c> more.</param>
    public static string Format(double count, string one, string? many = null) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {GetNoun(count, one, many)}";

    public static string GetNoun(double count, string one, string? many = null) => count == 1 ? one : many ?? one + "s";
}
