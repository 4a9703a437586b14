using System.Globalization;
using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>
/// The .NET type of a property's values, whatever converter they have. In a lambda, the compiler compares enums, characters and small
/// numbers as numbers, and a DateTime as a DateTimeOffset; a converter needs a value of the property's type.
/// </summary>
internal sealed class PropertyType(AttributeConverter converter)
{
    private readonly Type _type = Nullable.GetUnderlyingType(converter.ValueType) ?? converter.ValueType;

    /// <summary>Converts a value to the property's type, or returns it unchanged if it cannot be converted.</summary>
    /// <exception cref="FormatException">A float property is compared with a number that is not a float value.</exception>
    public object? ToPropertyValue(object? value)
    {
        if (value is null || value.GetType() == _type)
            return value;
        return value switch
        {
            _ when _type.IsEnum => IsInteger(value) ? Enum.ToObject(_type, value) : value,
            char character when !_type.IsPrimitive => character.ToString(),
            DateTimeOffset time when _type == typeof(DateTime) => time.UtcDateTime,
            double number when _type == typeof(float) && number != (float)number && !double.IsNaN(number) => throw new FormatException(
                $"{number.ToString(CultureInfo.InvariantCulture)} is not a float value; compare the property with a float, such as 0.5f."
            ),
            _ when _type.IsPrimitive || _type == typeof(decimal) => Cast(value),
            _ => value,
        };
    }

    private static bool IsInteger(object value) => Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.UInt64;

    /// <summary>
    /// Converts a number. Converters of numbers accept other number types as well; custom ones accept only their own type.
    /// </summary>
    private object Cast(object value)
    {
        if (!Numbers.IsNumber(value) && !(value is char or Enum))
            return value;
        var culture = CultureInfo.InvariantCulture;
        try
        {
            var number = value switch
            {
                char character => (ushort)character,
                Enum => Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), culture),
                _ => value,
            };
            var converted = _type == typeof(char) ? (char)Convert.ToUInt16(number, culture) : Convert.ChangeType(number, _type, culture);
            return Numbers.IsNumber(converted) && !Convert.ChangeType(converted, number.GetType(), culture).Equals(number)
                ? value
                : converted;
        }
        catch (OverflowException)
        {
            return value;
        }
    }
}
