using System.Globalization;
using System.Numerics;

namespace DynamoObjects.Mapping;

/// <summary>Converts .NET's primitive numbers to and from DynamoDB's number text.</summary>
internal static class Numbers
{
    public static bool IsNumber(object? value) =>
        value is byte or sbyte or short or ushort or int or uint or long or ulong or decimal or double or float;

    public static string Format<T>(T value)
        where T : struct, INumber<T>
    {
        if (!T.IsFinite(value))
            throw new FormatException($"DynamoDB cannot store the number {value.ToString(null, CultureInfo.InvariantCulture)}.");
        if (typeof(T) == typeof(decimal))
            return NumberText.Write((decimal)(object)value);
        return typeof(T) == typeof(double) ? NumberText.Write((double)(object)value) : value.ToString(null, CultureInfo.InvariantCulture);
    }

    public static string Format(object value) =>
        value switch
        {
            byte v => Format(v),
            sbyte v => Format(v),
            short v => Format(v),
            ushort v => Format(v),
            int v => Format(v),
            uint v => Format(v),
            long v => Format(v),
            ulong v => Format(v),
            decimal v => Format(v),
            double v => Format(v),
            float v => Format(v),
            _ => throw new InvalidCastException($"A {value.GetType().Name} is not a number."),
        };

    /// <summary>Converts a number to its enum value, for example in a key. Any other value is returned unchanged.</summary>
    public static object? ToEnum<T>(object? value)
        where T : struct, Enum => IsNumber(value) ? Enum.ToObject(typeof(T), value!) : value;

    /// <summary>Converts between number types, and throws if the value would change.</summary>
    public static T Cast<T>(object value)
        where T : struct, INumber<T>
    {
        var result = value switch
        {
            byte v => T.CreateChecked(v),
            sbyte v => T.CreateChecked(v),
            short v => T.CreateChecked(v),
            ushort v => T.CreateChecked(v),
            int v => T.CreateChecked(v),
            uint v => T.CreateChecked(v),
            long v => T.CreateChecked(v),
            ulong v => T.CreateChecked(v),
            decimal v => T.CreateChecked(v),
            double v => T.CreateChecked(v),
            float v => T.CreateChecked(v),
            _ => throw new InvalidCastException($"A {value.GetType().Name} is not a number."),
        };
        if (
            value is decimal or double or float
            && typeof(T) != typeof(double)
            && typeof(T) != typeof(float)
            && !decimal.CreateChecked(result).Equals(Convert.ToDecimal(value, CultureInfo.InvariantCulture))
        )
        {
            throw new InvalidCastException($"{Convert.ToString(value, CultureInfo.InvariantCulture)} is not a whole number.");
        }

        return result;
    }
}
