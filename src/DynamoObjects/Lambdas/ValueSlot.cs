using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>The value of a placeholder: its node in the lambda, and its conversion to an attribute.</summary>
/// <param name="Source">The node that an error names; -1 if there can be no error.</param>
internal abstract record ValueSlot(int Source)
{
    /// <summary>Creates the attribute for a request.</summary>
    /// <exception cref="QueryTranslationException">The value cannot be converted.</exception>
    public AttributeValue Read(LambdaParts parts)
    {
        try
        {
            return Convert(parts) ?? throw new FormatException(MissingMessage);
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException && Source >= 0)
        {
            throw new QueryTranslationException(parts.Node(Source), exception.Message);
        }
    }

    private protected virtual string MissingMessage => "DynamoDB cannot compare with null or an empty set.";

    private protected abstract AttributeValue? Convert(LambdaParts parts);

    /// <summary>A value that the translator itself adds.</summary>
    public sealed record Fixed(Func<AttributeValue> Create) : ValueSlot(-1)
    {
        private protected override AttributeValue? Convert(LambdaParts parts) => Create();
    }

    /// <summary>A value that is compared with an attribute, in the attribute's format.</summary>
    public sealed record Comparand(int Source, int Node, AttributeConverter Converter) : ValueSlot(Source)
    {
        private readonly PropertyType _type = new(Converter);

        private protected override AttributeValue? Convert(LambdaParts parts) =>
            Converter.ToComparand(_type.ToPropertyValue(parts.Read(Node)));
    }

    /// <summary>One element of a collection that is compared with an attribute.</summary>
    public sealed record Element(int Source, int Node, int Index, AttributeConverter Converter) : ValueSlot(Source)
    {
        private readonly PropertyType _type = new(Converter);

        private protected override AttributeValue? Convert(LambdaParts parts) =>
            Converter.ToComparand(_type.ToPropertyValue(parts.ReadAll(Node)[Index]));
    }

    /// <summary>A value that is stored.</summary>
    public sealed record Stored(int Source, int Node, AttributeConverter Converter) : ValueSlot(Source)
    {
        private readonly PropertyType _type = new(Converter);

        private protected override string MissingMessage => "null and empty sets cannot be stored; use Remove.";

        private protected override AttributeValue? Convert(LambdaParts parts) =>
            Converter.ToAttributeUntyped(_type.ToPropertyValue(parts.Read(Node)));
    }

    /// <summary>Values that are stored as a list.</summary>
    public sealed record List(int Source, int Node, AttributeConverter Item) : ValueSlot(Source)
    {
        private readonly PropertyType _type = new(Item);

        private protected override AttributeValue Convert(LambdaParts parts) =>
            new()
            {
                L =
                [
                    .. parts
                        .ReadAll(Node)
                        .Select(value => Item.ToAttributeUntyped(_type.ToPropertyValue(value)) ?? new AttributeValue { NULL = true }),
                ],
                IsLSet = true,
            };
    }

    /// <summary>Values that are stored as a set.</summary>
    public sealed record Set(int Source, int Node, AttributeKind Kind, AttributeConverter Member) : ValueSlot(Source)
    {
        private readonly PropertyType _type = new(Member);

        private protected override AttributeValue Convert(LambdaParts parts)
        {
            var members = new AttributeValueSet(Kind);
            foreach (var value in parts.ReadAll(Node))
                members.Add(
                    Member.ToAttributeUntyped(_type.ToPropertyValue(value)) ?? throw new FormatException("A set cannot hold null.")
                );
            return members.ToAttribute();
        }
    }
}
