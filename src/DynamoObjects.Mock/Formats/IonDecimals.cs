using System.Globalization;

namespace DynamoObjects.Mock.Formats;

/// <summary>Converts DynamoDB's numbers to Ion decimals, in the form of Ion's Java library, and reads them.</summary>
internal static class IonDecimals
{
    /// <summary>The zeros after the point up to which a fraction is written without an exponent.</summary>
    private const int MaxLeadingZeros = 6;

    /// <summary>Writes the canonical text of a number: <c>12</c> is <c>12.</c>, and <c>600</c> is <c>6d2</c>.</summary>
    public static void Write(TextWriter writer, string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            WriteInteger(writer, number);
        else if (number.AsSpan().TrimStart('-').StartsWith("0."))
            WriteSmall(writer, number, point);
        else
            writer.Write(number);
    }

    /// <summary>Returns the text of an Ion number as DynamoDB's numbers are written: with an <c>E</c> before the exponent.</summary>
    public static string ToNumberText(string ion)
    {
        var text = ion.Replace("_", "", StringComparison.Ordinal);
        var sign = text.StartsWith('-') ? "-" : "";
        var digits = text.AsSpan(sign.Length);
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return sign
                + System.Numerics.BigInteger.Parse(string.Concat("0", digits[2..]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
            return sign
                + System.Numerics.BigInteger.Parse(
                    string.Concat("0", digits[2..]),
                    NumberStyles.BinaryNumber,
                    CultureInfo.InvariantCulture
                );
        return text.Replace('d', 'E').Replace('D', 'E');
    }

    private static void WriteInteger(TextWriter writer, string number)
    {
        var digits = number.AsSpan().TrimEnd('0');
        var zeros = number.Length - digits.Length;
        if (number == "0" || zeros == 0)
        {
            writer.Write(number);
            writer.Write('.');
        }
        else
        {
            writer.Write(digits);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"d{zeros}"));
        }
    }

    /// <summary>Writes a number below 1.</summary>
    private static void WriteSmall(TextWriter writer, string number, int point)
    {
        var fraction = number.AsSpan(point + 1);
        var digits = fraction.TrimStart('0');
        if (fraction.Length - digits.Length < MaxLeadingZeros)
        {
            writer.Write(number);
            return;
        }

        if (number[0] == '-')
            writer.Write('-');
        writer.Write(digits);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"d-{fraction.Length}"));
    }
}
