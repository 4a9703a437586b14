using System.Globalization;
using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Context;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>Whether DynamoDB compares what is stored as C# compares the values.</summary>
internal static class Ordering
{
    /// <summary>Enums are stored by name, and booleans and collections have no order in DynamoDB.</summary>
    /// <exception cref="QueryTranslationException">It does not.</exception>
    public static string Require(Expression source, string op, Operand operand) =>
        op is "=" or "<>" || operand is not Operand.Path path || IsOrdered(path.Converter)
            ? op
            : throw new QueryTranslationException(source, "DynamoDB does not order such values as .NET does; only == and != are possible");

    /// <summary>Two parts of the item, whose values are stored in one way: only then are they equal where their attributes are.</summary>
    /// <exception cref="QueryTranslationException">They are stored in two.</exception>
    public static void RequireSameFormat(Expression source, Operand left, Operand right)
    {
        if (left is Operand.Path x && right is Operand.Path y && !HaveSameFormat(x.Converter, y.Converter))
            throw new QueryTranslationException(source, "the two are stored in different ways, so that DynamoDB cannot compare them");
        if (left is Operand.Size != right is Operand.Size && !IsNumber((left as Operand.Path ?? right as Operand.Path)?.Converter))
            throw new QueryTranslationException(source, "a size is only compared with a number that is stored as one");
    }

    public static bool HaveSameFormat(AttributeConverter x, AttributeConverter y)
    {
        (x, y) = (x.NonNullable, y.NonNullable);
        if (ReferenceEquals(x, y) || x is DynamicConverter || y is DynamicConverter || (IsNumber(x) && IsNumber(y)))
            return true;

        // What a converter of the SDK's makes is its own affair.
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

    /// <summary>Whether a converter of one's own orders an enum as its numbers do.</summary>
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
