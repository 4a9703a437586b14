using System.Globalization;

namespace DynamoObjects.Testing.Wording;

/// <summary>Formats a number with its unit: <c>1 test</c>, <c>2 tests</c>, <c>0.5 read units</c>.</summary>
internal static class Quantity
{
    /// <param name="count">The number.</param>
    /// <param name="one">The singular of the unit.</param>
    /// <param name="many">The plural of the unit; <see langword="null"/> to add an <c>s</c>.</param>
    public static string Format(double count, string one, string? many = null) =>
        $"{count.ToString(CultureInfo.InvariantCulture)} {GetNoun(count, one, many)}";

    public static string GetNoun(double count, string one, string? many = null) => count == 1 ? one : many ?? one + "s";
}
