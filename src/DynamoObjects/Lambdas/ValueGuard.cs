using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>What a translation takes for granted of a value, because its text depends on it.</summary>
internal abstract record ValueGuard(int Node)
{
    public abstract bool Holds(LambdaParts parts);

    /// <summary>The value itself, as of a flag, an index or the name of a map's element.</summary>
    public sealed record Exactly(int Node, object? Value) : ValueGuard(Node)
    {
        public override bool Holds(LambdaParts parts) => Equals(parts.Read(Node), Value);
    }

    /// <summary>Whether it is null: that is asked for in other words.</summary>
    public sealed record Null(int Node, bool Expected) : ValueGuard(Node)
    {
        public override bool Holds(LambdaParts parts) => parts.Read(Node) is null == Expected;
    }

    /// <summary>Its type at run time: in C#, Equals does not hold of values of two types.</summary>
    public sealed record OfType(int Node, Type? Expected) : ValueGuard(Node)
    {
        public override bool Holds(LambdaParts parts) => parts.Read(Node)?.GetType() == Expected;
    }

    /// <summary>What a comparison of two values comes to, which DynamoDB then is not asked.</summary>
    public sealed record Compared(KnownValue Left, KnownComparison Comparison, KnownValue Right, bool Expected) : ValueGuard(Right.Node)
    {
        public override bool Holds(LambdaParts parts) => Comparison.Holds(Left.Read(parts), Right.Read(parts)) == Expected;
    }

    /// <summary>Whether it is stored at all, which null and an empty set are not; nor is empty text as a key of an index.</summary>
    public sealed record Stored(int Node, AttributeConverter Converter, bool IsIndexKey, bool Expected) : ValueGuard(Node)
    {
        private readonly PropertyType _type = new(Converter);

        public override bool Holds(LambdaParts parts)
        {
            var value = Converter.ToAttributeUntyped(_type.ToPropertyValue(parts.Read(Node)));
            return (value is not null && !(IsIndexKey && value is { S.Length: 0 } or { B.Length: 0 })) == Expected;
        }
    }

    /// <summary>How many elements it has, each of which gets a placeholder, and which of them are null.</summary>
    public sealed record Elements(int Node, int Count, int[] Nulls) : ValueGuard(Node)
    {
        public override bool Holds(LambdaParts parts)
        {
            var elements = parts.ReadAll(Node);
            return elements.Length == Count && FindNulls(elements).AsSpan().SequenceEqual(Nulls);
        }

        public static int[] FindNulls(object?[] elements)
        {
            if (Array.IndexOf(elements, null) < 0)
                return [];
            return [.. Enumerable.Range(0, elements.Length).Where(index => elements[index] is null)];
        }
    }
}
