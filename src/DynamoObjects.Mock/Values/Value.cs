namespace DynamoObjects.Mock.Values;

/// <summary>The value of an attribute: its type and its content, immutable.</summary>
/// <remarks>It has two words. The content is shared with the request if it is immutable: a string. A number is its canonical text,
/// and a set is an array in DynamoDB's order.</remarks>
internal readonly struct Value : IEquatable<Value>
{
    /// <summary>Creates a value from a content that matches the type.</summary>
    public Value(AttributeType type, object? content)
    {
        Type = type;
        Content = content;
    }

    public static Value Null => new(AttributeType.NULL, null);

    public static Value True { get; } = new(AttributeType.BOOL, true);

    public static Value False { get; } = new(AttributeType.BOOL, false);

    public AttributeType Type { get; }

    /// <summary>The content, which the properties for each type return.</summary>
    public object? Content { get; }

    public string AsString => (string)Content!;

    /// <summary>The canonical text of a number.</summary>
    public string AsNumberText => (string)Content!;

    public DynamoNumber AsNumber => DynamoNumber.FromCanonical((string)Content!);

    public byte[] AsBinary => (byte[])Content!;

    public bool AsBool => (bool)Content!;

    /// <summary>The members of a string set, or the canonical texts of a number set, in order.</summary>
    public string[] AsStrings => (string[])Content!;

    /// <summary>The members of a binary set, in order.</summary>
    public byte[][] AsBinaries => (byte[][])Content!;

    public Value[] AsList => (Value[])Content!;

    public Item AsMap => (Item)Content!;

    /// <summary>Whether the value has a type that a key attribute can have.</summary>
    public bool IsKeyType => Type is AttributeType.S or AttributeType.N or AttributeType.B;

    public bool IsSet => Type is AttributeType.SS or AttributeType.NS or AttributeType.BS;

    /// <summary>Whether the value is empty and therefore not allowed in a key.</summary>
    public bool IsEmptyKey => (Type == AttributeType.S && AsString.Length == 0) || (Type == AttributeType.B && AsBinary.Length == 0);

    public static Value String(string value) => new(AttributeType.S, value);

    public static Value Number(DynamoNumber value) => new(AttributeType.N, value.ToString());

    /// <summary>Creates a value that owns the array: it must not be changed afterwards.</summary>
    public static Value Binary(byte[] value) => new(AttributeType.B, value);

    public static Value Bool(bool value) => value ? True : False;

    /// <summary>Creates a set from distinct members in any order.</summary>
    public static Value StringSet(string[] members) => new(AttributeType.SS, Sorted(members, KeyOrder.CompareText));

    /// <summary>Creates a set from distinct canonical texts in any order.</summary>
    public static Value NumberSet(string[] members) => new(AttributeType.NS, Sorted(members, DynamoNumber.Compare));

    /// <summary>Creates a set from distinct members in any order.</summary>
    public static Value BinarySet(byte[][] members) => new(AttributeType.BS, Sorted(members, KeyOrder.CompareBytes));

    /// <summary>Creates a value that owns the array: it must not be changed afterwards.</summary>
    public static Value List(Value[] elements) => new(AttributeType.L, elements);

    public static Value Map(Item map) => new(AttributeType.M, map);

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>Whether DynamoDB treats the values as equal: the same type, sets and maps in any order, lists in the same
    /// order.</summary>
    public bool Equals(Value other)
    {
        if (Type != other.Type)
            return false;
        switch (Type)
        {
            case AttributeType.S:
            case AttributeType.N:
                return AsString == other.AsString;
            case AttributeType.B:
                return AsBinary.AsSpan().SequenceEqual(other.AsBinary);
            case AttributeType.BOOL:
                return AsBool == other.AsBool;
            case AttributeType.SS:
            case AttributeType.NS:
                return AsStrings.AsSpan().SequenceEqual(other.AsStrings);
            case AttributeType.BS:
                return AsBinaries.Length == other.AsBinaries.Length
                    && AsBinaries.Zip(other.AsBinaries).All(p => p.First.AsSpan().SequenceEqual(p.Second));
            case AttributeType.L:
                return AsList.AsSpan().SequenceEqual(other.AsList);
            case AttributeType.M:
                return AsMap.Equals(other.AsMap);
            default:
                return true;
        }
    }

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() =>
        Type switch
        {
            AttributeType.S or AttributeType.N => AsString.GetHashCode(StringComparison.Ordinal),
            AttributeType.B => HashOf(AsBinary),
            AttributeType.BOOL => AsBool ? 1 : 2,
            AttributeType.SS or AttributeType.NS => AsStrings.Length,
            AttributeType.BS => AsBinaries.Length,
            AttributeType.L => AsList.Length,
            AttributeType.M => AsMap.Count,
            _ => 0,
        };

    private static int HashOf(byte[] bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private static T[] Sorted<T>(T[] members, Comparison<T> order)
    {
        Array.Sort(members, order);
        return members;
    }
}
