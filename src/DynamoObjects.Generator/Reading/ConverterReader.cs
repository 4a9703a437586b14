using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the converters of types: the user's own, the dialect's, and those of nested records, which it leaves
/// to <see cref="TypeReader"/>.</summary>
internal sealed class ConverterReader(TypeReader types, IReadOnlyList<CustomConverter> ofAssembly)
{
    private const string Converters = ScalarConverters.Converters;
    private const string Generic = "System.Collections.Generic.";

    /// <summary>The expression for a type, or null for a type that cannot be stored.</summary>
    /// <param name="type">The type.</param>
    /// <param name="dialect">How the record that has the property is stored.</param>
    /// <param name="own">The property's own converter, which is taken wherever its type stands.</param>
    public ConverterExpression? For(ITypeSymbol type, Dialect dialect, CustomConverter? own = null)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && !IsExactly(own, type))
        {
            var inner = nullable.TypeArguments[0];
            return For(inner, dialect, own) is { } value
                ? value with
                {
                    Code = $"{Converters}Nullable<{TypeNames.Of(inner)}>({value.Code})",
                }
                : null;
        }

        if (Custom(type, own) is { } custom)
            return custom.Expression;
        if (dialect.Scalar(type) is { } scalar)
            return scalar;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return List(isArray: true, array.ElementType, dialect, own, TypeNames.Of(array.ElementType));
        if (type is not INamedTypeSymbol named)
            return null;
        return named.IsGenericType && Collection(named, dialect, own) is { } collection ? collection : Nested(named, dialect);
    }

    private CustomConverter? Custom(ITypeSymbol type, CustomConverter? own)
    {
        if (own?.Converts is { } converts && TypeNames.Same(converts, type))
            return own;
        if (CustomConverter.Of(type) is { Problem: null } ofType && TypeNames.Same(ofType.Converts!, type))
            return ofType;
        return ofAssembly.FirstOrDefault(converter => converter.Problem is null && TypeNames.Same(converter.Converts!, type));
    }

    private ConverterExpression? Collection(INamedTypeSymbol type, Dialect dialect, CustomConverter? own) =>
        type.OriginalDefinition.ToDisplayString() switch
        {
            Generic + "List<T>"
            or Generic + "IList<T>"
            or Generic + "ICollection<T>"
            or Generic + "IEnumerable<T>"
            or Generic + "IReadOnlyList<T>"
            or Generic + "IReadOnlyCollection<T>" => List(isArray: false, type.TypeArguments[0], dialect, own, NameWithElement(type, 0)),
            Generic + "HashSet<T>" or Generic + "ISet<T>" or Generic + "IReadOnlySet<T>" => Set(type, dialect, own),
            Generic + "Dictionary<TKey, TValue>"
            or Generic + "IDictionary<TKey, TValue>"
            or Generic + "IReadOnlyDictionary<TKey, TValue>"
                when type.TypeArguments[0].SpecialType == SpecialType.System_String
                    && For(type.TypeArguments[1], dialect, own) is { } value => new ConverterExpression(
                $"{dialect.Dictionary}<{NameWithElement(type, 1)}>({value.Code})",
                "M"
            ),
            _ => null,
        };

    private ConverterExpression? List(bool isArray, ITypeSymbol elementType, Dialect dialect, CustomConverter? own, string typeArguments)
    {
        if (For(elementType, dialect, own) is not { } element)
            return null;
        var list = dialect.List(isArray, elementType, element);
        return list with { Code = $"{list.Code}<{typeArguments}>({element.Code})" };
    }

    private ConverterExpression? Set(INamedTypeSymbol type, Dialect dialect, CustomConverter? own)
    {
        // No Nullable: a set holds no null.
        var member = type.TypeArguments[0];
        var element = Custom(member, own)?.Expression ?? dialect.Scalar(member);
        return element is { Kind: "S" or "N" or "B" or "?" } known
            ? new ConverterExpression($"{Converters}Set<{NameWithElement(type, 0)}>({known.Code})", known.Kind + "S")
            : null;
    }

    private ConverterExpression? Nested(INamedTypeSymbol type, Dialect dialect) =>
        types.IndexOf(type, dialect.Nested) is { } index ? new ConverterExpression($"Record{index}.Instance", "M") : null;

    private static bool IsExactly(CustomConverter? own, ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(own?.Converts, type);

    private static string NameWithElement(INamedTypeSymbol type, int element) =>
        $"{TypeNames.Of(type)}, {TypeNames.Of(type.TypeArguments[element])}";
}
