using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>
/// The attributes and the storage format of the SDK's <c>DynamoDBContext</c>, so that its classes and their items can be used unchanged.
/// </summary>
internal sealed class ContextDialect : Dialect
{
    public const string Converters = "global::DynamoObjects.Context.ContextConverters.";

    private const int SecondConversion = 1;

    private readonly bool _isCamelCase;
    private readonly bool _isSecondConversion;

    /// <summary>Creates the dialect from the table's attribute.</summary>
    public ContextDialect(AttributeData table)
    {
        var casing = ContextNames.Argument(table, "attributeCasing", "AttributeCasing")?.Value as int? ?? 0;
        var isLegacy = ContextNames.Argument(table, "lowerCamelCaseProperties", "LowerCamelCaseProperties")?.Value is true;
        _isCamelCase = isLegacy || casing is 2 or 3;
        _isSecondConversion = ContextNames.Argument(table, "conversion", "Conversion")?.Value is SecondConversion;
        Nested = new ContextDialect(isCamelCase: casing == 2);
    }

    private ContextDialect(bool isCamelCase)
    {
        _isCamelCase = isCamelCase;
        Nested = this;
    }

    /// <summary>
    /// The dialect of nested objects. They always use conversion V1, and camel case only if all attributes of the table do.
    /// </summary>
    public override Dialect Nested { get; }

    public override string DictionaryMethod => Converters + "Dictionary";

    // The context also stores properties that are not public.
    public override bool IsStored(IPropertySymbol property, bool isParameter) =>
        AttributeNames.Find(property, ContextNames.Ignore) is null
        && property.GetMethod is not null
        && (property.SetMethod is not null || isParameter);

    public override string GetAttributeName(IPropertySymbol property)
    {
        foreach (var attribute in ContextNames.GetRenamingAttributes(property))
        {
            if (ContextNames.Argument(attribute, "attributeName", "AttributeName")?.Value is string { Length: > 0 } name)
                return name;
        }

        return _isCamelCase ? char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1) : property.Name;
    }

    public override CustomConverter? FindConverter(IPropertySymbol property)
    {
        foreach (var attribute in ContextNames.GetRenamingAttributes(property))
        {
            if (ContextNames.Argument(attribute, "converter", "Converter")?.Value is INamedTypeSymbol converter)
            {
                var problem = converter.InstanceConstructors.Any(c =>
                    c.Parameters.IsEmpty && c.DeclaredAccessibility >= Accessibility.Internal
                )
                    ? null
                    : "has no accessible constructor without parameters";
                return new CustomConverter(
                    converter.Name,
                    $"{Converters}Property<{TypeNames.GetFullName(property.Type)}>(new {TypeNames.GetFullName(converter)}())",
                    property.Type,
                    problem
                );
            }

            if (
                ContextNames.Argument(attribute, "storeAsEpoch", "StoreAsEpoch")?.Value is true
                || ContextNames.Argument(attribute, "", "StoreAsEpochLong")?.Value is true
            )
                return new CustomConverter(
                    "StoreAsEpoch",
                    ScalarConverters.Converters + "DateTimeSeconds",
                    TypeNames.WithoutNull(property.Type),
                    null
                );
        }

        return null;
    }

    public override bool Has(IPropertySymbol property, string attribute) =>
        attribute switch
        {
            AttributeNames.HashKey => AttributeNames.Find(property, ContextNames.HashKey) is not null,
            AttributeNames.RangeKey => AttributeNames.Find(property, ContextNames.RangeKey) is not null,
            AttributeNames.Version => AttributeNames.Find(property, ContextNames.Version) is not null,
            AttributeNames.UpdatedAt => AttributeNames.Find(property, ContextNames.Timestamp) is not null,
            _ => false,
        };

    // The context creates objects without required members.
    public override bool RequiresMembers => false;

    public override bool IsNullable(ITypeSymbol type) => type.IsReferenceType || TypeNames.IsNullable(type);

    public override ConverterExpression? FindScalarConverter(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return new ConverterExpression(Converters + "String", "S");
            case SpecialType.System_Boolean:
                return _isSecondConversion
                    ? new ConverterExpression(Converters + "Boolean", "BOOL")
                    : new ConverterExpression(Converters + "BooleanAsNumber", "N");
            case SpecialType.System_Char:
                return new ConverterExpression(Converters + "Char", "S");
            case SpecialType.System_DateTime:
                return new ConverterExpression(Converters + "DateTime", "S");
        }

        if (type.TypeKind == TypeKind.Enum)
            return new ConverterExpression($"new global::DynamoObjects.Mapping.EnumNumberConverter<{TypeNames.GetFullName(type)}>()", "N");
        return TypeNames.WithoutNull(type).ToDisplayString() switch
        {
            "System.IO.MemoryStream" => new ConverterExpression(Converters + "Stream", "B"),
            "System.DateTimeOffset" or "System.DateOnly" or "System.TimeOnly" or "System.TimeSpan" => null,
            _ => ScalarConverters.Find(type),
        };
    }

    public override ConverterExpression GetListConverter(bool isArray, ITypeSymbol elementType, ConverterExpression element)
    {
        var isSet =
            FindScalarConverter(elementType) is { Kind: "S" or "N" or "B" }
            && elementType.TypeKind != TypeKind.Enum
            && (isArray || !_isSecondConversion);
        return isSet
            ? new ConverterExpression(Converters + (isArray ? "ArrayAsSet" : "ListAsSet"), element.Kind + "S")
            : MapperDialect.Instance.GetListConverter(isArray, elementType, element);
    }

    public override IEnumerable<(INamedTypeSymbol Type, string Name, AttributeData Attribute)> GetDerivedTypes(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes().Where(a => AttributeNames.Is(a.AttributeClass, ContextNames.PolymorphicType)))
        {
            if (
                AttributeNames.Positional<string>(attribute, 0) is { } name
                && AttributeNames.Positional<INamedTypeSymbol>(attribute, 1) is { } derivedType
            )
                yield return (derivedType, name, attribute);
        }
    }

    public override string GetDiscriminator(INamedTypeSymbol type) => MapperDialect.DefaultDiscriminator;
}
