using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The mapper's own attributes and storage format.</summary>
internal sealed class MapperDialect : Dialect
{
    public const string DefaultDiscriminator = "$type";

    public static readonly MapperDialect Instance = new();

    private static readonly string[] Mapping =
    [
        AttributeNames.HashKey,
        AttributeNames.RangeKey,
        AttributeNames.Attribute,
        AttributeNames.Version,
        AttributeNames.CreatedAt,
        AttributeNames.UpdatedAt,
        AttributeNames.TimeToLive,
        AttributeNames.Converter,
    ];

    public override Dialect Nested => this;

    public override string DictionaryMethod => ScalarConverters.Converters + "Dictionary";

    public override bool IsStored(IPropertySymbol property, bool isParameter) =>
        !Has(property, AttributeNames.Ignore)
        && (
            Mapping.Any(name => Has(property, name))
            || (property.DeclaredAccessibility == Accessibility.Public && (property.SetMethod is not null || isParameter))
        );

    public override string GetAttributeName(IPropertySymbol property) =>
        (AttributeNames.Find(property, AttributeNames.Attribute) is { } attribute ? AttributeNames.Positional<string>(attribute, 0) : null)
        ?? property.Name;

    public override CustomConverter? FindConverter(IPropertySymbol property) => CustomConverter.Read(property);

    public override bool Has(IPropertySymbol property, string attribute) => AttributeNames.Find(property, attribute) is not null;

    public override bool RequiresMembers => true;

    public override bool IsNullable(ITypeSymbol type) => TypeNames.IsNullable(type);

    public override ConverterExpression? FindScalarConverter(ITypeSymbol type) => ScalarConverters.Find(type);

    public override ConverterExpression GetListConverter(bool isArray, ITypeSymbol elementType, ConverterExpression element) =>
        new(ScalarConverters.Converters + (isArray ? "Array" : "List"), "L");

    /// <summary>
    /// Returns the declarations of the class, of its base classes for it and its derived classes, and of the declared classes.
    /// </summary>
    public override IEnumerable<(INamedTypeSymbol Type, string Name, AttributeData Attribute)> GetDerivedTypes(INamedTypeSymbol type)
    {
        var found = Declared(type).ToList();
        foreach (var ancestor in TypeNames.GetTypeAndBases(type).Skip(1))
            Add(Declared(ancestor).Where(derived => TypeNames.IsOrDerivesFrom(derived.Type, type)));
        for (var i = 0; i < found.Count; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(found[i].Type, type) && TypeNames.IsOrDerivesFrom(found[i].Type, type))
                Add(Declared(found[i].Type));
        }

        return found;

        void Add(IEnumerable<(INamedTypeSymbol Type, string Name, AttributeData Attribute)> more)
        {
            foreach (var derived in more)
            {
                if (!found.Exists(known => known.Name == derived.Name && SymbolEqualityComparer.Default.Equals(known.Type, derived.Type)))
                    found.Add(derived);
            }
        }
    }

    /// <summary>Returns the nearest discriminator of the class or its base classes.</summary>
    public override string GetDiscriminator(INamedTypeSymbol type) =>
        TypeNames
            .GetTypeAndBases(type)
            .Select(current => AttributeNames.Find(current, AttributeNames.Discriminator))
            .OfType<AttributeData>()
            .Select(named => AttributeNames.Positional<string>(named, 0))
            .FirstOrDefault()
        ?? DefaultDiscriminator;

    private static IEnumerable<(INamedTypeSymbol Type, string Name, AttributeData Attribute)> Declared(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes().Where(a => AttributeNames.Is(a.AttributeClass, AttributeNames.DerivedType)))
        {
            if (
                AttributeNames.Positional<INamedTypeSymbol>(attribute, 0) is { } derivedType
                && AttributeNames.Positional<string>(attribute, 1) is { } name
            )
                yield return (derivedType, name, attribute);
        }
    }
}
