using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The mapper's own attributes.</summary>
internal sealed class OwnDialect : Dialect
{
    internal const string DefaultDiscriminator = "$type";

    internal static readonly OwnDialect Instance = new();

    private static readonly string[] Mapping =
    [
        AttributeNames.HashKey, AttributeNames.RangeKey, AttributeNames.Attribute, AttributeNames.Version,
        AttributeNames.CreatedAt, AttributeNames.UpdatedAt, AttributeNames.TimeToLive, AttributeNames.Converter,
    ];

    internal override Dialect Nested => this;

    internal override string Dictionary => ScalarConverters.Converters + "Dictionary";

    internal override bool IsStored(IPropertySymbol property, bool isParameter)
        => !Has(property, AttributeNames.Ignore)
            && (Mapping.Any(name => Has(property, name)) || (property.DeclaredAccessibility == Accessibility.Public && (property.SetMethod is not null || isParameter)));

    internal override string AttributeName(IPropertySymbol property)
        => (AttributeNames.Find(property, AttributeNames.Attribute) is { } attribute ? AttributeNames.Positional<string>(attribute, 0) : null) ?? property.Name;

    internal override CustomConverter? Converter(IPropertySymbol property) => CustomConverter.Of(property);

    internal override bool Has(IPropertySymbol property, string attribute) => AttributeNames.Find(property, attribute) is not null;

    internal override bool IsNullable(ITypeSymbol type) => TypeNames.IsNullable(type);

    internal override ConverterExpression? Scalar(ITypeSymbol type) => ScalarConverters.For(type);

    internal override ConverterExpression List(bool isArray, ITypeSymbol elementType, ConverterExpression element)
        => new(ScalarConverters.Converters + (isArray ? "Array" : "List"), "L");

    internal override IEnumerable<(INamedTypeSymbol Type, string Name, AttributeData Attribute)> Derived(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes().Where(a => AttributeNames.Is(a.AttributeClass, AttributeNames.DerivedRecord)))
        {
            if (AttributeNames.Positional<INamedTypeSymbol>(attribute, 0) is { } of && AttributeNames.Positional<string>(attribute, 1) is { } name)
                yield return (of, name, attribute);
        }
    }

    internal override string Discriminator(INamedTypeSymbol type)
        => (AttributeNames.Find(type, AttributeNames.Discriminator) is { } named ? AttributeNames.Positional<string>(named, 0) : null) ?? DefaultDiscriminator;
}
