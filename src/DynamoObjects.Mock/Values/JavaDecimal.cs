using System.Globalization;

namespace DynamoObjects.Mock.Values;

/// <summary>The numbers that Java's BigDecimal can read, which parts of AWS use.</summary>
internal static class JavaDecimal
{
    /// <summary>Whether the exponent of a number, and the scale that follows from it, are integers of 32 bits.</summary>
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
