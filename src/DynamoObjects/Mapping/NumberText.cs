using System.Globalization;

namespace DynamoObjects.Mapping;

/// <summary>
/// Reads and writes DynamoDB's number text for common numbers: few digits, no exponent. .NET handles all others; its general methods take
/// several times as long and have the same results.
/// </summary>
internal static class NumberText
{
    /// <summary>The number of digits that every <see cref="long"/> can have.</summary>
    private const int MaxDigits = 18;

    /// <summary>The number of digits that a <see cref="double"/> preserves.</summary>
    private const int MaxDoubleDigits = 15;

    /// <summary>
    /// The powers of ten that a <see cref="double"/> represents exactly: the quotient of two exact numbers is rounded once, as the text
    /// would be.
    /// </summary>
    private static readonly double[] ExactPowers = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads digits with an optional leading sign and an optional decimal point.</summary>
    public static bool TryRead(string text, out long digits, out int scale, out bool isNegative)
    {
        (digits, scale, isNegative) = (0, 0, false);
        var position = 0;
        if (text.Length > 0 && text[0] == '-')
            (isNegative, position) = (true, 1);
        if (text.Length == position || text.Length - position > MaxDigits)
            return false;
        var point = -1;
        for (; position < text.Length; position++)
        {
            var digit = (uint)(text[position] - '0');
            if (digit <= 9)
                digits = (digits * 10) + digit;
            else if (text[position] == '.' && point < 0)
                point = position;
            else
                return false;
        }

        if (point >= 0)
            scale = text.Length - point - 1;

        // A point without digits is not a number.
        return text.Length > (isNegative ? 1 : 0) + (point >= 0 ? 1 : 0);
    }

    public static bool TryReadDecimal(string text, out decimal value)
    {
        if (!TryRead(text, out var digits, out var scale, out var isNegative))
        {
            value = 0;
            return false;
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)scale);
        return true;
    }

    public static bool TryReadDouble(string text, out double value)
    {
        if (text.Length > MaxDoubleDigits || !TryRead(text, out var digits, out var scale, out var isNegative))
        {
            value = 0;
            return false;
        }

        value = digits / ExactPowers[scale];
        if (isNegative)
            value = -value;
        return true;
    }

    /// <summary>
    /// Writes a decimal without trailing zeros, which DynamoDB removes too: with them, a loaded record would differ from its item.
    /// </summary>
    public static string Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var (scale, isNegative) = ((bits[3] >> 16) & 0xFF, bits[3] < 0);
        var digits = (long)(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (bits[2] != 0 || digits < 0 || scale > MaxDigits)
            return WithoutTrailingZeros(value.ToString(CultureInfo.InvariantCulture));
        while (scale > 0 && digits % 10 == 0)
            (digits, scale) = (digits / 10, scale - 1);
        return Write(digits, scale, isNegative && digits != 0);
    }

    /// <summary>Writes the shortest text that reads back as the same number.</summary>
    public static string Write(double value)
    {
        var absolute = Math.Abs(value);
        if (absolute is < 1e12 and >= 1e-3)
        {
            // The first scale whose digits read back as the number has the fewest digits.
            for (var scale = 0; scale <= 3; scale++)
            {
                var digits = Math.Round(absolute * ExactPowers[scale]);
                if (digits / ExactPowers[scale] == absolute)
                    return Write((long)digits, scale, value < 0);
            }
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }

    public static string WithoutTrailingZeros(string text) =>
        text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;

    private static string Write(long digits, int scale, bool isNegative)
    {
        Span<char> text = stackalloc char[32];
        var position = text.Length;
        var written = 0;
        do
        {
            if (written == scale && scale > 0)
                text[--position] = '.';
            text[--position] = (char)('0' + (digits % 10));
            digits /= 10;
            written++;
        } while (digits > 0 || written <= scale);
        if (isNegative)
            text[--position] = '-';
        return new string(text[position..]);
    }
}
