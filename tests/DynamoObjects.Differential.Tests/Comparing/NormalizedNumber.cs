using System.Globalization;
using System.Numerics;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Converts each notation of a number to the same text.</summary>
internal static class NormalizedNumber
{
    public static string Parse(string number)
    {
        var parts = number.ToUpperInvariant().Split('E');
        var exponent = parts.Length == 1 ? 0 : int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (point >= 0)
            exponent -= parts[0].Length - point - 1;
        var digits = BigInteger.Parse(
            parts[0].Replace(".", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        if (digits.IsZero)
            return "0";
        for (; digits % 10 == 0; digits /= 10)
            exponent++;
        return string.Create(CultureInfo.InvariantCulture, $"{digits}E{exponent}");
    }
}
