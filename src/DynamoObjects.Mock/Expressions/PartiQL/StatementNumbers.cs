using System.Globalization;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>The literals of numbers that PartiQL's parser can read.</summary>
internal static class StatementNumbers
{
    /// <summary>Whether the exponent, and the scale that follows from it, are integers of 32 bits, as in Java's BigDecimal.</summary>
    public static bool IsReadable(string number)
    {
        var at = number.AsSpan().IndexOfAny('e', 'E');
        if (at < 0)
            return true;
        if (!int.TryParse(number.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent))
            return false;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : at - point - 1;
        return (long)fraction - exponent is >= int.MinValue and <= int.MaxValue;
    }
}
