using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The mapper's own attributes.</summary>
internal sealed class OwnDialect : Dialect
{
    internal static readonly OwnDialect Instance = new();

    private static readonly string[] Mapping =
    [
        AttributeNames.HashKey, AttributeNames.RangeKey, AttributeNames.Attribute, AttributeNames.Version,
        AttributeNames.CreatedAt, AttributeNames.UpdatedAt, AttributeNames.TimeToLive, AttributeNames.Converter,
    ];

    internal override bool IsIgnored(IPropertySymbol property) => Has(property, AttributeNames.Ignore);

    internal override bool IsMapped(IPropertySymbol property) => Mapping.Any(name => Has(property, name));

    internal override string? AttributeName(IPropertySymbol property)
        => AttributeNames.Find(property, AttributeNames.Attribute) is { } attribute ? AttributeNames.Positional<string>(attribute, 0) : null;

    internal override CustomConverter? Converter(IPropertySymbol property) => CustomConverter.Of(property);

    internal override bool Has(IPropertySymbol property, string attribute) => AttributeNames.Find(property, attribute) is not null;
}
