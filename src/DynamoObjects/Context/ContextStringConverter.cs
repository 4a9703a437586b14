using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Context;

internal sealed class ContextStringConverter() : AttributeConverter<string>(AttributeKind.S)
{
    public override AttributeValue? ToAttribute(string value) => string.IsNullOrEmpty(value) ? null : new AttributeValue { S = value };

    public override string FromAttribute(AttributeValue value) => value.S ?? throw AttributeValues.CreateMismatchException(value, Kind);
}
