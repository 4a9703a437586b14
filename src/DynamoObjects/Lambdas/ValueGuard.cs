using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>An assumption of a translation about a value, because its text depends on it.</summary>
internal abstract record ValueGuard(int Node)
{
    public abstract bool Holds(LambdaParts parts);

    /// <summary>The value itself, for example of a flag, an index or a map key.</summary>
    public sealed record Exactly(int Node, object? Value) : ValueGuard(Node)
    {
        public override bool Holds(LambdaParts parts) => Equals(parts.Read(Node), Value);
    }

    /// <summary>Whether the value is null, which has another condition.</summary>
    public sealed record Null(int Node, bool Expected) : ValueGuard(Node)
    {
        public override bool Holds(LambdaParts parts) => parts.Read(Node) is null == Expected;
    }

    /// <summary>The run-time type of the value: in C#, Equals is false for values of different types.</summary>
    public sealed record OfType(int Node, Type? Expected) : ValueGuard(Node)
    {
        public override bool Holds(LambdaParts parts) => parts.Read(Node)?.GetType() == Expected;
    }

    /// <summary>The result of a comparison of two values, which is not sent to DynamoDB.</summary>
    public sealed record Compared(KnownValue Left, KnownComparison Comparison, KnownValue Right, bool Expected) : ValueGuard(Right.Node)
    {
        public override bool Holds(LambdaParts parts) => Comparison.Holds(Left.Read(parts), Right.Read(parts)) == Expected;
    }

    /// <summary>Whether the value is stored: null and an empty set are not, nor is an empty string as an index key.</summary>
    public sealed record Stored(int Node, AttributeConverter Converter, bool IsIndexKey, bool Expected) : ValueGuard(Node)
    {
        private readonly PropertyType _type = new(Converter);

        public override bool Holds(LambdaParts parts)
        {
            var value = Converter.ToAttributeUntyped(_type.ToPropertyValue(parts.Read(Node)));
            return (value is not null && !(IsIndexKey && value is { S.Length: 0 } or { B.Length: 0 })) == Expected;
        }
    }

    /// <summary>The number of elements, each of which has a placeholder, and which of them are null.</summary>
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
