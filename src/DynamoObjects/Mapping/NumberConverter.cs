using System.Globalization;
using System.Numerics;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts a number to and from DynamoDB's number text, exactly for its type.</summary>
internal sealed class NumberConverter<T>() : AttributeConverter<T>(AttributeKind.N)
    where T : struct, INumber<T>
{
    public static readonly NumberConverter<T> Instance = new();

    public override AttributeValue ToAttribute(T value) => new() { N = Numbers.Format(value) };

    public override T FromAttribute(AttributeValue value)
    {
        var text = value.N ?? throw AttributeValues.CreateMismatchException(value, Kind);
        if (typeof(T) == typeof(decimal))
        {
            if (NumberText.TryReadDecimal(text, out var exact))
                return (T)(object)exact;
        }
        else if (typeof(T) == typeof(double))
        {
            if (NumberText.TryReadDouble(text, out var number))
                return (T)(object)number;
        }
        else if (typeof(T) != typeof(float) && NumberText.TryRead(text, out var digits, out var scale, out var isNegative) && scale == 0)
        {
            return T.CreateChecked(isNegative ? -digits : digits);
        }

        return T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    internal override T FromObject(object? value) =>
        value switch
        {
            T exact => exact,
            _ when Numbers.IsNumber(value) => Numbers.Cast<T>(value!),
            _ => base.FromObject(value),
        };

    // An int property may be compared with 2.5: the query uses that number, not its value as an int.
    internal override AttributeValue? ToComparand(object? value) =>
        Numbers.IsNumber(value) ? new AttributeValue { N = Numbers.Format(value!) } : ToAttributeUntyped(value);
}
