using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>
/// Finds the converters of types: custom ones, those of the dialect, and those of nested records, which <see cref="TypeReader"/> reads.
/// </summary>
internal sealed class ConverterReader(TypeReader types, IReadOnlyList<CustomConverter> assemblyConverters)
{
    private const string Converters = ScalarConverters.Converters;
    private const string Generic = "System.Collections.Generic.";

    /// <summary>Returns the expression for a type, or null if it cannot be stored.</summary>
    /// <param name="type">The type.</param>
    /// <param name="dialect">The dialect of the record that has the property.</param>
    /// <param name="propertyConverter">The property's converter, which is used for every occurrence of its type.</param>
    public ConverterExpression? Find(ITypeSymbol type, Dialect dialect, CustomConverter? propertyConverter = null)
    {
        if (
            type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            && !ConvertsExactly(propertyConverter, type)
        )
        {
            var inner = nullable.TypeArguments[0];
            return Find(inner, dialect, propertyConverter) is { } value
                ? value with
                {
                    Code = $"{Converters}Nullable<{TypeNames.GetFullName(inner)}>({value.Code})",
                }
                : null;
        }

        if (Custom(type, propertyConverter) is { } custom)
            return custom.Expression;
        if (dialect.FindScalarConverter(type) is { } scalar)
            return scalar;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return List(isArray: true, array.ElementType, dialect, propertyConverter, TypeNames.GetFullName(array.ElementType));
        if (type is not INamedTypeSymbol named)
            return null;
        return named.IsGenericType && Collection(named, dialect, propertyConverter) is { } collection ? collection : Nested(named, dialect);
    }

    private CustomConverter? Custom(ITypeSymbol type, CustomConverter? propertyConverter)
    {
        if (propertyConverter?.ConvertedType is { } converts && TypeNames.AreSame(converts, type))
            return propertyConverter;
        if (CustomConverter.Read(type) is { Problem: null } typeConverter && TypeNames.AreSame(typeConverter.ConvertedType!, type))
            return typeConverter;
        return assemblyConverters.FirstOrDefault(converter =>
            converter.Problem is null && TypeNames.AreSame(converter.ConvertedType!, type)
        );
    }

    private ConverterExpression? Collection(INamedTypeSymbol type, Dialect dialect, CustomConverter? propertyConverter) =>
        type.OriginalDefinition.ToDisplayString() switch
        {
            Generic + "List<T>"
            or Generic + "IList<T>"
            or Generic + "ICollection<T>"
            or Generic + "IEnumerable<T>"
            or Generic + "IReadOnlyList<T>"
            or Generic + "IReadOnlyCollection<T>" => List(
                isArray: false,
                type.TypeArguments[0],
                dialect,
                propertyConverter,
                NameWithElement(type, 0)
            ),
            Generic + "HashSet<T>" or Generic + "ISet<T>" or Generic + "IReadOnlySet<T>" => Set(type, dialect, propertyConverter),
            Generic + "Dictionary<TKey, TValue>"
            or Generic + "IDictionary<TKey, TValue>"
            or Generic + "IReadOnlyDictionary<TKey, TValue>"
                when type.TypeArguments[0].SpecialType == SpecialType.System_String
                    && Find(type.TypeArguments[1], dialect, propertyConverter) is { } value => new ConverterExpression(
                $"{dialect.DictionaryMethod}<{NameWithElement(type, 1)}>({value.Code})",
                "M"
            ),
            _ => null,
        };

    private ConverterExpression? List(
        bool isArray,
        ITypeSymbol elementType,
        Dialect dialect,
        CustomConverter? propertyConverter,
        string typeArguments
    )
    {
        if (Find(elementType, dialect, propertyConverter) is not { } element)
            return null;
        var list = dialect.GetListConverter(isArray, elementType, element);
        return list with { Code = $"{list.Code}<{typeArguments}>({element.Code})" };
    }

    private ConverterExpression? Set(INamedTypeSymbol type, Dialect dialect, CustomConverter? propertyConverter)
    {
        // No Nullable: a set cannot contain null.
        var member = type.TypeArguments[0];
        var element = Custom(member, propertyConverter)?.Expression ?? dialect.FindScalarConverter(member);
        return element is { Kind: "S" or "N" or "B" or "?" } known
            ? new ConverterExpression($"{Converters}Set<{NameWithElement(type, 0)}>({known.Code})", known.Kind + "S")
            : null;
    }

    private ConverterExpression? Nested(INamedTypeSymbol type, Dialect dialect) =>
        types.IndexOf(type, dialect.Nested) is { } index ? new ConverterExpression($"Record{index}.Instance", "M") : null;

    private static bool ConvertsExactly(CustomConverter? propertyConverter, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(propertyConverter?.ConvertedType, type);

    private static string NameWithElement(INamedTypeSymbol type, int element) =>
        $"{TypeNames.GetFullName(type)}, {TypeNames.GetFullName(type.TypeArguments[element])}";
}
