using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class EnumConverter<T>() : AttributeConverter<T>(AttributeKind.S)
    where T : struct, Enum
{
    internal static readonly EnumConverter<T> Instance = new();

    // Names do not sort as their numbers do.
    internal override bool IsOrdered => false;

    public override AttributeValue ToAttribute(T value) => new() { S = value.ToString() };

    public override T FromAttribute(AttributeValue value) => Enum.TryParse<T>(value.S ?? throw AttributeValues.Mismatch(value, Kind), out var result)
        ? result
        : throw new FormatException($"'{value.S}' is no {typeof(T).Name}.");

    // The compiler compares enums in a lambda as their numbers.
    internal override T FromObject(object? value) => value switch
    {
        T exact => exact,
        _ when Numbers.IsNumber(value) => (T)Enum.ToObject(typeof(T), value!),
        _ => base.FromObject(value),
    };
}
