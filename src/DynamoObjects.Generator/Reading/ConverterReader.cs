using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the converters of types: the user's own, the mapper's, and those of nested records, which it leaves to <see cref="TypeReader"/>.</summary>
internal sealed class ConverterReader(TypeReader types, IReadOnlyList<CustomConverter> ofAssembly)
{
    private const string Converters = ScalarConverters.Converters;
    private const string Generic = "System.Collections.Generic.";

    /// <summary>The expression for a type, or null for a type that cannot be stored.</summary>
    /// <param name="type">The type.</param>
    /// <param name="own">The property's own converter, which is taken wherever its type stands.</param>
    internal ConverterExpression? For(ITypeSymbol type, CustomConverter? own = null)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && !IsExactly(own, type))
        {
            var inner = nullable.TypeArguments[0];
            return For(inner, own) is { } value ? value with { Code = $"{Converters}Nullable<{TypeNames.Of(inner)}>({value.Code})" } : null;
        }
        if (Custom(type, own) is { } custom)
            return custom.Expression;
        if (ScalarConverters.For(type) is { } scalar)
            return scalar;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return Of(array.ElementType, own, "Array", TypeNames.Of(array.ElementType), "L");
        if (type is not INamedTypeSymbol named)
            return null;
        return named.IsGenericType && Collection(named, own) is { } collection ? collection : Nested(named);
    }

    private CustomConverter? Custom(ITypeSymbol type, CustomConverter? own)
    {
        if (own?.Converts is { } converts && TypeNames.Same(converts, type))
            return own;
        if (CustomConverter.Of(type) is { Problem: null } ofType && TypeNames.Same(ofType.Converts!, type))
            return ofType;
        return ofAssembly.FirstOrDefault(converter => converter.Problem is null && TypeNames.Same(converter.Converts!, type));
    }

    private ConverterExpression? Collection(INamedTypeSymbol type, CustomConverter? own) => type.OriginalDefinition.ToDisplayString() switch
    {
        Generic + "List<T>" or Generic + "IList<T>" or Generic + "ICollection<T>" or Generic + "IEnumerable<T>"
            or Generic + "IReadOnlyList<T>" or Generic + "IReadOnlyCollection<T>" => Of(type.TypeArguments[0], own, "List", NameWithElement(type, 0), "L"),
        Generic + "HashSet<T>" or Generic + "ISet<T>" or Generic + "IReadOnlySet<T>" => Set(type, own),
        Generic + "Dictionary<TKey, TValue>" or Generic + "IDictionary<TKey, TValue>" or Generic + "IReadOnlyDictionary<TKey, TValue>"
            when type.TypeArguments[0].SpecialType == SpecialType.System_String => Of(type.TypeArguments[1], own, "Dictionary", NameWithElement(type, 1), "M"),
        _ => null,
    };

    private ConverterExpression? Set(INamedTypeSymbol type, CustomConverter? own)
    {
        // No Nullable: a set holds no null.
        var member = type.TypeArguments[0];
        var element = Custom(member, own)?.Expression ?? ScalarConverters.For(member);
        return element is { Kind: "S" or "N" or "B" or "?" } known
            ? new ConverterExpression($"{Converters}Set<{NameWithElement(type, 0)}>({known.Code})", known.Kind + "S")
            : null;
    }

    private ConverterExpression? Of(ITypeSymbol element, CustomConverter? own, string factory, string typeArguments, string kind)
        => For(element, own) is { } converter ? new ConverterExpression($"{Converters}{factory}<{typeArguments}>({converter.Code})", kind) : null;

    private ConverterExpression? Nested(INamedTypeSymbol type)
        => types.IndexOf(type) is { } index ? new ConverterExpression($"Record{index}.Instance", "M") : null;

    private static bool IsExactly(CustomConverter? own, ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(own?.Converts, type);

    private static string NameWithElement(INamedTypeSymbol type, int element) => $"{TypeNames.Of(type)}, {TypeNames.Of(type.TypeArguments[element])}";
}
