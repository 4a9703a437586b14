using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The expression that makes a type's converter, and the type's kind in DynamoDB.</summary>
internal readonly record struct ConverterExpression(string Code, string Kind)
{
    private const string Converters = "global::DynamoObjects.Mapping.AttributeConverters.";
    private const string Generic = "System.Collections.Generic.";

    /// <summary>The expression for a type, or null for a type that cannot be stored.</summary>
    internal static ConverterExpression? For(ITypeSymbol type)
    {
        if (Scalar(type) is { } scalar)
            return scalar;
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return Of(array.ElementType, "Array", Name(array.ElementType), "L");
        if (type is not INamedTypeSymbol { IsGenericType: true } named)
            return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            var value = For(named.TypeArguments[0]);
            return value is null ? null : new ConverterExpression($"{Converters}Nullable<{Name(named.TypeArguments[0])}>({value.Value.Code})", value.Value.Kind);
        }

        var definition = named.OriginalDefinition.ToDisplayString();
        return definition switch
        {
            Generic + "List<T>" or Generic + "IList<T>" or Generic + "ICollection<T>" or Generic + "IEnumerable<T>"
                or Generic + "IReadOnlyList<T>" or Generic + "IReadOnlyCollection<T>" => Of(named.TypeArguments[0], "List", NameWithElement(named, 0), "L"),
            Generic + "HashSet<T>" or Generic + "ISet<T>" or Generic + "IReadOnlySet<T>" => Set(named),
            Generic + "Dictionary<TKey, TValue>" or Generic + "IDictionary<TKey, TValue>" or Generic + "IReadOnlyDictionary<TKey, TValue>"
                when named.TypeArguments[0].SpecialType == SpecialType.System_String => Of(named.TypeArguments[1], "Dictionary", NameWithElement(named, 1), "M"),
            _ => null,
        };
    }

    internal static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static ConverterExpression? Scalar(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return new ConverterExpression(Converters + "String", "S");
            case SpecialType.System_Boolean:
                return new ConverterExpression(Converters + "Boolean", "BOOL");
            case SpecialType.System_DateTime:
                return new ConverterExpression(Converters + "DateTime", "S");
            case SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
                or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single:
                return new ConverterExpression($"{Converters}Number<{Name(type)}>()", "N");
        }
        if (type.TypeKind == TypeKind.Enum)
            return new ConverterExpression($"{Converters}Enum<{Name(type)}>()", "S");
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
            return new ConverterExpression(Converters + "Bytes", "B");
        return type.ToDisplayString() switch
        {
            "System.Guid" => new ConverterExpression(Converters + "Guid", "S"),
            "System.DateTimeOffset" => new ConverterExpression(Converters + "DateTimeOffset", "S"),
            "System.DateOnly" => new ConverterExpression(Converters + "DateOnly", "S"),
            _ => null,
        };
    }

    private static ConverterExpression? Set(INamedTypeSymbol type)
    {
        // No Nullable: a set holds no null.
        if (Scalar(type.TypeArguments[0]) is not { Kind: "S" or "N" or "B" } element)
            return null;
        return new ConverterExpression($"{Converters}Set<{NameWithElement(type, 0)}>({element.Code})", element.Kind + "S");
    }

    private static ConverterExpression? Of(ITypeSymbol element, string factory, string typeArguments, string kind)
        => For(element) is { } converter ? new ConverterExpression($"{Converters}{factory}<{typeArguments}>({converter.Code})", kind) : null;

    private static string NameWithElement(INamedTypeSymbol type, int element) => $"{Name(type)}, {Name(type.TypeArguments[element])}";
}
