namespace DynamoObjects.Mock.Values;

/// <summary>Compares and hashes the values of keys: strings and binaries by their bytes, numbers by value.</summary>
internal static class KeyOrder
{
    /// <summary>Compares two values of the same scalar type.</summary>
    public static int Compare(in Value left, in Value right) =>
        left.Type switch
        {
            AttributeType.S => CompareText(left.AsString, right.AsString),
            AttributeType.N => DynamoNumber.Compare(left.AsNumberText, right.AsNumberText),
            _ => CompareBytes(left.AsBinary, right.AsBinary),
        };

    /// <summary>Compares strings by the bytes of UTF-8.</summary>
    /// <remarks>UTF-16 has the same order except for surrogates, which represent code points above all others.</remarks>
    public static int CompareText(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        return Rank(left[same]).CompareTo(Rank(right[same]));

        static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
    }

    public static int CompareBytes(byte[] left, byte[] right) => left.AsSpan().SequenceCompareTo(right);

    /// <summary>Whether a string or binary begins with another.</summary>
    public static bool StartsWith(in Value value, in Value prefix) =>
        value.Type switch
        {
            AttributeType.S => value.AsString.StartsWith(prefix.AsString, StringComparison.Ordinal),
            AttributeType.B => value.AsBinary.AsSpan().StartsWith(prefix.AsBinary),
            _ => false,
        };

    /// <summary>Calculates a hash that is the same in every process: FNV-1a, mixed so that its high bits are distributed
    /// too.</summary>
    public static ulong Hash(in Value value)
    {
        const ulong Prime = 1099511628211;
        var hash = 14695981039346656037 ^ (ulong)value.Type;
        if (value.Type == AttributeType.B)
        {
            foreach (var b in value.AsBinary)
                hash = (hash ^ b) * Prime;
        }
        else
        {
            foreach (var c in value.AsString)
                hash = (hash ^ c) * Prime;
        }

        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        return hash ^ (hash >> 33);
    }
}
