using System.Globalization;
using System.Numerics;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Numbers travel as text, which for a given type is exact both ways.</summary>
internal sealed class NumberConverter<T>() : AttributeConverter<T>(AttributeKind.N)
    where T : struct, INumber<T>
{
    internal static readonly NumberConverter<T> Instance = new();

    private static readonly bool IsInteger = typeof(T) != typeof(decimal) && typeof(T) != typeof(double) && typeof(T) != typeof(float);

    public override AttributeValue ToAttribute(T value) => new() { N = Numbers.Format(value) };

    public override T FromAttribute(AttributeValue value)
    {
        var text = value.N ?? throw AttributeValues.Mismatch(value, Kind);

        // Most numbers of integer types are written plainly, which .NET reads faster when it is told so.
        return IsInteger && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    internal override T FromObject(object? value) => value switch
    {
        T exact => exact,
        _ when Numbers.IsNumber(value) => Numbers.Cast<T>(value!),
        _ => base.FromObject(value),
    };

    // An int property may be compared with 2.5: the number itself is asked for, not what is left of it as an int.
    internal override AttributeValue? ToComparand(object? value)
        => Numbers.IsNumber(value) ? new AttributeValue { N = Numbers.Format(value!) } : ToAttributeUntyped(value);
}
