using System.Globalization;
using System.Text.RegularExpressions;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Parses numbers, and formats them so that equal numbers have the same text.</summary>
internal static partial class NumberText
{
    public static bool IsNumber(string text) => NumberPattern().IsMatch(text);

    /// <summary>Returns the digits without leading and trailing zeros, and the power of ten of the last; a text that is
    /// not a number is returned unchanged.</summary>
    public static string Canonicalize(string text)
    {
        if (
            NumberPattern().Match(text) is not { Success: true } match
            || !long.TryParse(
                match.Groups["e"] is { Success: true } exponentGroup ? exponentGroup.Value : "0",
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var exponent
            )
        )
            return text;
        var fraction = match.Groups["f"].Value;
        var digits = (match.Groups["i"].Value + fraction).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
            return "0";
        exponent += digits.Length - significant.Length - fraction.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{(text[0] == '-' ? "-" : "")}{significant}e{exponent}");
    }

    [GeneratedRegex(
        @"^[+-]?(?=\.?[0-9])(?<i>[0-9]*)(\.(?<f>[0-9]*))?([eE](?<e>[+-]?[0-9]+))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NumberPattern();
}
