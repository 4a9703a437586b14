using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class BooleanConverter() : AttributeConverter<bool>(AttributeKind.BOOL)
{
    public override AttributeValue ToAttribute(bool value) => new() { BOOL = value };

    public override bool FromAttribute(AttributeValue value) => value.BOOL ?? throw AttributeValues.CreateMismatchException(value, Kind);
}
