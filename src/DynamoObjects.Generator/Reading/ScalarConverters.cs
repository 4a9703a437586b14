using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The mapper's converters of scalar types.</summary>
internal static class ScalarConverters
{
    public const string Converters = "global::DynamoObjects.Mapping.AttributeConverters.";

    public static ConverterExpression? Find(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return new ConverterExpression(Converters + "String", "S");
            case SpecialType.System_Boolean:
                return new ConverterExpression(Converters + "Boolean", "BOOL");
            case SpecialType.System_DateTime:
                return new ConverterExpression(Converters + "DateTime", "S");
        }

        if (IsNumber(type))
            return new ConverterExpression($"{Converters}Number<{TypeNames.GetFullName(type)}>()", "N");
        if (type.TypeKind == TypeKind.Enum)
            return new ConverterExpression($"{Converters}Enum<{TypeNames.GetFullName(type)}>()", "S");
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
            return new ConverterExpression(Converters + "Bytes", "B");
        return type.ToDisplayString() switch
        {
            "System.Guid" or "System.DateTimeOffset" or "System.DateOnly" or "System.TimeOnly" or "System.TimeSpan" =>
                new ConverterExpression(Converters + type.Name, "S"),
            _ => null,
        };
    }

    /// <summary>Returns the converter of a point in time to seconds, as time to live requires. Integers are seconds already.</summary>
    public static ConverterExpression? FindForSeconds(ITypeSymbol type) =>
        type.ToDisplayString() switch
        {
            "System.DateTime" or "System.DateTimeOffset" => new ConverterExpression($"{Converters}{type.Name}Seconds", "N"),
            _ => IsInteger(type) ? Find(type) : null,
        };

    public static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType
            is SpecialType.System_Byte
                or SpecialType.System_SByte
                or SpecialType.System_Int16
                or SpecialType.System_UInt16
                or SpecialType.System_Int32
                or SpecialType.System_UInt32
                or SpecialType.System_Int64
                or SpecialType.System_UInt64;

    private static bool IsNumber(ITypeSymbol type) =>
        IsInteger(type) || type.SpecialType is SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;
}
