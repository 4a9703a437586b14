using System.Globalization;
using System.Numerics;

namespace DynamoObjects.Mock.Values;

/// <summary>A DynamoDB number: up to 38 significant digits, exact, of magnitude 1E-130 to 9.99...E+125.</summary>
/// <remarks>
/// Stored as the canonical text that DynamoDB returns: without an exponent and without insignificant zeros. Canonical texts are
/// compared directly, so that keys need neither parsing nor memory.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html#HowItWorks.DataTypes.Number
/// </remarks>
internal readonly struct DynamoNumber : IEquatable<DynamoNumber>, IComparable<DynamoNumber>
{
    public const int MaxDigits = 38;
    private const int MinExponent = -130;
    private const int MaxExponent = 125;

    private readonly string? _text;

    private DynamoNumber(string text) => _text = text;

    public static DynamoNumber Zero => new("0");

    /// <summary>Creates a number from a text that is already canonical.</summary>
    public static DynamoNumber FromCanonical(string text) => new(text);

    /// <summary>Parses the text of a number in a request.</summary>
    /// <returns><see cref="NumberError.None"/> if DynamoDB can store the number.</returns>
    public static NumberError TryParse(string text, out DynamoNumber number)
    {
        number = Zero;
        if (IsCanonicalInteger(text))
        {
            number = new DynamoNumber(text);
            return NumberError.None;
        }

        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var negative = at == 1 && text[0] == '-';
        Span<char> digits = stackalloc char[MaxDigits];
        var (digitCount, significant, zeros) = (0, 0, 0);
        var exponent = 0L;
        var (any, point) = (false, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '.' && !point)
            {
                point = true;
                continue;
            }

            if (!char.IsAsciiDigit(c))
                break;
            any = true;
            if (point)
                exponent--;
            if (c == '0')
            {
                if (significant > 0)
                    zeros++;
                continue;
            }

            for (; zeros > 0; zeros--, significant++)
            {
                if (digitCount < MaxDigits)
                    digits[digitCount++] = '0';
            }

            significant++;
            if (digitCount < MaxDigits)
                digits[digitCount++] = c;
        }

        if (!any || !TryReadExponent(text.AsSpan(at), out var written))
            return NumberError.Unreadable;

        // Zeros after the last significant digit count as its exponent.
        if (significant == 0)
            return CheckRange(written);
        var lowest = BigInteger.Add(exponent + zeros, written);
        var magnitude = lowest + significant - 1;
        if (magnitude > MaxExponent)
            return NumberError.Overflow;
        if (magnitude < MinExponent)
            return NumberError.Underflow;
        if (significant > MaxDigits)
            return NumberError.TooLong;

        number = new DynamoNumber(Write(negative, digits[..digitCount], (int)lowest, text));
        return NumberError.None;
    }

    /// <summary>Adds exactly.</summary>
    public static NumberError TryAdd(DynamoNumber left, DynamoNumber right, out DynamoNumber sum)
    {
        if (TryReadShort(left, out var leftShort) && TryReadShort(right, out var rightShort))
        {
            sum = new DynamoNumber((leftShort + rightShort).ToString(CultureInfo.InvariantCulture));
            return NumberError.None;
        }

        var (leftUnits, leftScale) = left.ToUnits();
        var (rightUnits, rightScale) = right.ToUnits();
        var scale = Math.Max(leftScale, rightScale);
        var units = (leftUnits * BigInteger.Pow(10, scale - leftScale)) + (rightUnits * BigInteger.Pow(10, scale - rightScale));
        if (units.IsZero)
        {
            sum = Zero;
            return NumberError.None;
        }

        return TryParse(string.Create(CultureInfo.InvariantCulture, $"{units}E-{scale}"), out sum);
    }

    /// <summary>Subtracts exactly.</summary>
    public static NumberError TrySubtract(DynamoNumber left, DynamoNumber right, out DynamoNumber difference) =>
        TryAdd(left, right.Negate(), out difference);

    /// <summary>Compares two canonical texts by value.</summary>
    public static int Compare(string left, string right)
    {
        var negative = left[0] == '-';
        if (negative != (right[0] == '-'))
            return negative ? -1 : 1;
        return negative ? -CompareMagnitude(left.AsSpan(1), right.AsSpan(1)) : CompareMagnitude(left, right);
    }

    public int CompareTo(DynamoNumber other) => Compare(ToString(), other.ToString());

    public bool Equals(DynamoNumber other) => ToString() == other.ToString();

    public override bool Equals(object? obj) => obj is DynamoNumber other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _text ?? "0";

    private static NumberError CheckRange(BigInteger exponent) =>
        exponent > MaxExponent ? NumberError.Overflow
        : exponent < MinExponent ? NumberError.Underflow
        : NumberError.None;

    /// <summary>Whether a text is a short canonical integer, as most numbers are; such a text is stored unchanged.</summary>
    private static bool IsCanonicalInteger(string text)
    {
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        if (digits.Length is 0 or > MaxDigits || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        return digits[0] != '0' || text.Length == 1;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out BigInteger exponent)
    {
        exponent = BigInteger.Zero;
        if (text.IsEmpty)
            return true;
        if (text[0] is not ('e' or 'E'))
            return false;
        var digits = text[1..];
        if (!digits.IsEmpty && digits[0] is '+' or '-')
            digits = digits[1..];
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            return false;
        // AWS reads the exponent as a 64-bit number and rejects larger ones.
        if (!long.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return false;
        exponent = value;
        return true;
    }

    private static string Write(bool negative, ReadOnlySpan<char> digits, int lowest, string original)
    {
        Span<char> buffer = stackalloc char[2 + MaxExponent - MinExponent + MaxDigits];
        var at = 0;
        if (negative)
            buffer[at++] = '-';
        var integerDigits = digits.Length + lowest;
        if (integerDigits <= 0)
        {
            buffer[at++] = '0';
            buffer[at++] = '.';
            buffer.Slice(at, -integerDigits).Fill('0');
            at -= integerDigits;
            digits.CopyTo(buffer[at..]);
            at += digits.Length;
        }
        else if (lowest >= 0)
        {
            digits.CopyTo(buffer[at..]);
            at += digits.Length;
            buffer.Slice(at, lowest).Fill('0');
            at += lowest;
        }
        else
        {
            digits[..integerDigits].CopyTo(buffer[at..]);
            at += integerDigits;
            buffer[at++] = '.';
            digits[integerDigits..].CopyTo(buffer[at..]);
            at += digits.Length - integerDigits;
        }

        var text = buffer[..at];
        return text.SequenceEqual(original) ? original : text.ToString();
    }

    private static int CompareMagnitude(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var leftInteger = IntegerLength(left);
        var rightInteger = IntegerLength(right);
        if (leftInteger != rightInteger)
            return leftInteger < rightInteger ? -1 : 1;
        var order = left.SequenceCompareTo(right);
        return order == 0 ? 0
            : order < 0 ? -1
            : 1;
    }

    private static int IntegerLength(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point < 0 ? text.Length : point;
    }

    /// <summary>Reads an integer that is short enough to add two of them in 64 bits, as most numbers are.</summary>
    private static bool TryReadShort(DynamoNumber number, out long value)
    {
        const int MaxShortDigits = 18;
        value = 0;
        var text = number.ToString();
        return text.Length <= MaxShortDigits && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private DynamoNumber Negate()
    {
        var text = ToString();
        return text == "0" ? this : new DynamoNumber(text[0] == '-' ? text[1..] : "-" + text);
    }

    /// <summary>Converts to an integer in units of 10 to the power of minus the scale.</summary>
    private (BigInteger Units, int Scale) ToUnits()
    {
        var text = ToString();
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? (BigInteger.Parse(text, CultureInfo.InvariantCulture), 0)
            : (BigInteger.Parse(text.Remove(point, 1), CultureInfo.InvariantCulture), text.Length - point - 1);
    }
}
