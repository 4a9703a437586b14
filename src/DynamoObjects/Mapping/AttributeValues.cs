using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Adds to the SDK's <see cref="AttributeValue"/>: creation, comparison and a description of its type.</summary>
internal static class AttributeValues
{
    /// <summary>Creates a list. The SDK copies it if <c>IsLSet</c> is assigned, which only an empty list needs.</summary>
    public static AttributeValue List(List<AttributeValue> list) =>
        list.Count > 0 ? new AttributeValue { L = list } : new AttributeValue { L = list, IsLSet = true };

    /// <summary>Creates a map, in the same way as <see cref="List"/>.</summary>
    public static AttributeValue Map(Dictionary<string, AttributeValue> map) =>
        map.Count > 0 ? new AttributeValue { M = map } : new AttributeValue { M = map, IsMSet = true };

    /// <summary>Adds a member to a set.</summary>
    public static void AddTo(AttributeValue set, AttributeKind kind, AttributeValue member)
    {
        switch (kind)
        {
            case AttributeKind.SS:
                (set.SS ??= []).Add(member.S);
                break;
            case AttributeKind.NS:
                (set.NS ??= []).Add(member.N);
                break;
            default:
                (set.BS ??= []).Add(member.B);
                break;
        }
    }

    public static bool IsNull(AttributeValue value) => value.NULL == true;

    public static FormatException CreateMismatchException(AttributeValue value, AttributeKind expected) =>
        new($"the item holds {Describe(value)}, not {expected}");

    public static string Describe(AttributeValue value)
    {
        if (value.S is { } s)
            return $"S '{s}'";
        if (value.N is { } n)
            return $"N {n}";
        if (value.BOOL is { } b)
            return $"BOOL {(b ? "true" : "false")}";
        if (IsNull(value))
            return "NULL";
        if (value.B is { } bytes)
            return $"B of {bytes.Length} bytes";
        if (value.SS is { Count: > 0 } ss)
            return $"SS of {ss.Count}";
        if (value.NS is { Count: > 0 } ns)
            return $"NS of {ns.Count}";
        if (value.BS is { Count: > 0 } bs)
            return $"BS of {bs.Count}";
        if (value.IsLSet)
            return $"L of {value.L.Count}";
        return value.IsMSet ? $"M of {value.M.Count}" : "nothing";
    }

    /// <summary>Compares two values as DynamoDB does, except numbers, which are compared by their text.</summary>
    public static bool AreEqual(AttributeValue? x, AttributeValue? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null)
            return false;
        if (x.S is { } text)
            return text == y.S;
        if (x.N is { } number)
            return number == y.N;
        return y.S is null
            && y.N is null
            && x.BOOL == y.BOOL
            && x.NULL == y.NULL
            && BytesEqual(x.B, y.B)
            && SetsEqual(x.SS, y.SS, null)
            && SetsEqual(x.NS, y.NS, null)
            && SetsEqual(x.BS?.ConvertAll(b => b.ToArray()), y.BS?.ConvertAll(b => b.ToArray()), ByteArrayComparer.Instance)
            && x.IsLSet == y.IsLSet
            && (!x.IsLSet || ListsEqual(x.L, y.L))
            && x.IsMSet == y.IsMSet
            && (!x.IsMSet || AreEqual(x.M, y.M));
    }

    /// <summary>Compares all attributes of two items or maps.</summary>
    public static bool AreEqual(Dictionary<string, AttributeValue> x, Dictionary<string, AttributeValue> y)
    {
        if (x.Count != y.Count)
            return false;
        foreach (var (name, value) in x)
        {
            if (!y.TryGetValue(name, out var other) || !AreEqual(value, other))
                return false;
        }

        return true;
    }

    private static bool BytesEqual(MemoryStream? x, MemoryStream? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null && x.Length == y.Length && x.ToArray().AsSpan().SequenceEqual(y.ToArray()));

    private static bool SetsEqual<T>(List<T>? x, List<T>? y, IEqualityComparer<T>? comparer) =>
        (x?.Count ?? 0) == (y?.Count ?? 0) && (x is null or { Count: 0 } || new HashSet<T>(x, comparer).SetEquals(y!));

    private static bool ListsEqual(List<AttributeValue> x, List<AttributeValue> y)
    {
        if (x.Count != y.Count)
            return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (!AreEqual(x[i], y[i]))
                return false;
        }

        return true;
    }
}
