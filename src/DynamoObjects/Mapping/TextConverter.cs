using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>A scalar that DynamoDB holds as text of type S.</summary>
internal sealed class TextConverter<T>(Func<T, string> format, Func<string, T> parse) : AttributeConverter<T>(AttributeKind.S)
{
    public override AttributeValue? ToAttribute(T value) => value is null ? null : new AttributeValue { S = format(value) };

    public override T FromAttribute(AttributeValue value) => parse(value.S ?? throw AttributeValues.Mismatch(value, Kind));
}
