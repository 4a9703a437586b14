using DynamoObjects.Mapping;

namespace DynamoObjects.Translations;

/// <summary>What a translation takes for granted of a value, because its text depends on it.</summary>
internal abstract record ValueGuard(int Node)
{
    internal abstract bool Holds(LambdaParts parts);

    /// <summary>The value itself, as of a flag, an index or the name of a map's element.</summary>
    internal sealed record Exactly(int Node, object? Value) : ValueGuard(Node)
    {
        internal override bool Holds(LambdaParts parts) => Equals(parts.Read(Node), Value);
    }

    /// <summary>Whether it is null: that is asked for in other words.</summary>
    internal sealed record Null(int Node, bool Is) : ValueGuard(Node)
    {
        internal override bool Holds(LambdaParts parts) => parts.Read(Node) is null == Is;
    }

    /// <summary>Whether it is stored at all, which null and an empty set are not; nor is empty text as a key of an index.</summary>
    internal sealed record Stored(int Node, AttributeConverter Converter, bool IsIndexKey, bool Is) : ValueGuard(Node)
    {
        internal override bool Holds(LambdaParts parts)
        {
            var value = Converter.ToAttributeUntyped(parts.Read(Node));
            return (value is not null && !(IsIndexKey && value is { S.Length: 0 } or { B.Length: 0 })) == Is;
        }
    }

    /// <summary>How many elements it has, each of which gets a placeholder.</summary>
    internal sealed record Count(int Node, int Is) : ValueGuard(Node)
    {
        internal override bool Holds(LambdaParts parts) => parts.ReadAll(Node).Length == Is;
    }
}
