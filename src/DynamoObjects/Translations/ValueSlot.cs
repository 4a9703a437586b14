using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Translations;

/// <summary>A placeholder's value: where the lambda has it, and how it becomes an attribute.</summary>
/// <param name="Source">The node to blame when the value is none that DynamoDB can be given; -1 where that cannot be.</param>
internal abstract record ValueSlot(int Source)
{
    /// <summary>The attribute, made anew for each request.</summary>
    /// <exception cref="QueryTranslationException">The value cannot be one.</exception>
    internal AttributeValue Read(LambdaParts parts)
    {
        try
        {
            return Convert(parts) ?? throw new FormatException(Missing);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException && Source >= 0)
        {
            throw new QueryTranslationException(parts.Node(Source), e.Message);
        }
    }

    private protected virtual string Missing => "DynamoDB compares nothing with null or with an empty set.";

    private protected abstract AttributeValue? Convert(LambdaParts parts);

    private protected static object? Plain(object? value) => value is char character ? character.ToString() : value;

    /// <summary>What the translator itself compares with.</summary>
    internal sealed record Fixed(Func<AttributeValue> Create) : ValueSlot(-1)
    {
        private protected override AttributeValue? Convert(LambdaParts parts) => Create();
    }

    /// <summary>A value that an attribute is compared with, as the attribute would hold it.</summary>
    internal sealed record Comparand(int Source, int Node, AttributeConverter Converter) : ValueSlot(Source)
    {
        private protected override AttributeValue? Convert(LambdaParts parts) => Converter.ToComparand(Plain(parts.Read(Node)));
    }

    /// <summary>One element of a collection that an attribute is compared with.</summary>
    internal sealed record Element(int Source, int Node, int Index, AttributeConverter Converter) : ValueSlot(Source)
    {
        private protected override AttributeValue? Convert(LambdaParts parts) => Converter.ToComparand(Plain(parts.ReadAll(Node)[Index]));
    }

    /// <summary>A value that is stored.</summary>
    internal sealed record Stored(int Source, int Node, AttributeConverter Converter) : ValueSlot(Source)
    {
        private protected override string Missing => "null and empty sets are not stored; use Remove.";

        private protected override AttributeValue? Convert(LambdaParts parts) => Converter.ToAttributeUntyped(parts.Read(Node));
    }

    /// <summary>Values that are stored as a list.</summary>
    internal sealed record List(int Source, int Node, AttributeConverter Item) : ValueSlot(Source)
    {
        private protected override AttributeValue Convert(LambdaParts parts) => new()
        {
            L = [.. parts.ReadAll(Node).Select(value => Item.ToAttributeUntyped(value) ?? new AttributeValue { NULL = true })],
            IsLSet = true,
        };
    }

    /// <summary>Values that are stored as a set.</summary>
    internal sealed record Set(int Source, int Node, AttributeKind Kind, AttributeConverter Member) : ValueSlot(Source)
    {
        private protected override AttributeValue Convert(LambdaParts parts)
        {
            var members = new AttributeValueSet(Kind);
            foreach (var value in parts.ReadAll(Node))
                members.Add(Member.ToAttributeUntyped(value) ?? throw new FormatException("A set cannot hold null."));
            return members.ToAttribute();
        }
    }
}
