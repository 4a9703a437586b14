using System.Globalization;
using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Context;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Checks whether DynamoDB compares stored values as C# compares the values.</summary>
internal static class Ordering
{
    /// <summary>
    /// Returns the operator if DynamoDB orders the values as C# does. Enums are stored by name; booleans and collections have no order in
    /// DynamoDB.
    /// </summary>
    /// <exception cref="QueryTranslationException">DynamoDB orders them differently.</exception>
    public static string Require(Expression source, string op, Operand operand) =>
        op is "=" or "<>" || operand is not Operand.Path path || IsOrdered(path.Converter)
            ? op
            : throw new QueryTranslationException(source, "DynamoDB does not order these values as .NET does; use == or != only");

    /// <summary>
    /// Checks that two parts of the item are stored in the same format. Otherwise their attributes may differ for equal values.
    /// </summary>
    /// <exception cref="QueryTranslationException">The formats differ.</exception>
    public static void RequireSameFormat(Expression source, Operand left, Operand right)
    {
        if (left is Operand.Path x && right is Operand.Path y && !HaveSameFormat(x.Converter, y.Converter))
            throw new QueryTranslationException(source, "the two are stored in different formats, so DynamoDB cannot compare them");
        if (left is Operand.Size != right is Operand.Size && !IsNumber((left as Operand.Path ?? right as Operand.Path)?.Converter))
            throw new QueryTranslationException(source, "a size can only be compared with a property that is stored as a number");
    }

    public static bool HaveSameFormat(AttributeConverter x, AttributeConverter y)
    {
        (x, y) = (x.NonNullable, y.NonNullable);
        if (ReferenceEquals(x, y) || x is DynamicConverter || y is DynamicConverter || (IsNumber(x) && IsNumber(y)))
            return true;

        // The format of the SDK's property converters is unknown.
        if (IsGeneric(x, typeof(PropertyConverterAdapter<>)))
            return false;
        return x.GetType() == y.GetType()
            && (x.Element, y.Element) switch
            {
                (null, null) => true,
                ({ } element, { } other) => HaveSameFormat(element, other),
                _ => false,
            };
    }

    private static bool IsNumber(AttributeConverter? converter) =>
        IsGeneric(converter, typeof(NumberConverter<>)) || IsGeneric(converter, typeof(EnumNumberConverter<>));

    private static bool IsGeneric(AttributeConverter? converter, Type generic) =>
        converter?.NonNullable.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == generic;

    private static bool IsOrdered(AttributeConverter converter)
    {
        if (!converter.IsOrdered)
            return false;
        var type = Nullable.GetUnderlyingType(converter.ValueType) ?? converter.ValueType;
        return !type.IsEnum || PreservesOrder(converter, type);
    }

    /// <summary>Returns whether a custom converter preserves the order of an enum's numbers.</summary>
    private static bool PreservesOrder(AttributeConverter converter, Type type)
    {
        AttributeValue? before = null;
        var choices = Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(number => Enum.ToObject(type, number));
        foreach (var choice in choices.Distinct().Order())
        {
            var stored = converter.ToAttributeUntyped(choice);
            if (stored is null || (before is not null && !IsLess(before, stored)))
                return false;
            before = stored;
        }

        return true;
    }

    private static bool IsLess(AttributeValue x, AttributeValue y)
    {
        if (x.S is not null && y.S is not null)
            return string.CompareOrdinal(x.S, y.S) < 0;
        return decimal.TryParse(x.N, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
            && decimal.TryParse(y.N, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            && a < b;
    }
}
