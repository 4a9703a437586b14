using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class StringConverter() : AttributeConverter<string>(AttributeKind.S)
{
    public override AttributeValue? ToAttribute(string value) => value is null ? null : new AttributeValue { S = value };

    public override string FromAttribute(AttributeValue value) => value.S ?? throw AttributeValues.CreateMismatchException(value, Kind);
}
