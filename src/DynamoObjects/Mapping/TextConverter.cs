using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts a scalar to and from text of type S.</summary>
internal sealed class TextConverter<T>(Func<T, string> format, Func<string, T> parse, bool isOrdered = true)
    : AttributeConverter<T>(AttributeKind.S)
{
    internal override bool IsOrdered => isOrdered;

    public override AttributeValue? ToAttribute(T value) => value is null ? null : new AttributeValue { S = format(value) };

    public override T FromAttribute(AttributeValue value) => parse(value.S ?? throw AttributeValues.CreateMismatchException(value, Kind));
}
