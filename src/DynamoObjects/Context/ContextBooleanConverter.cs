using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Context;

internal sealed class ContextBooleanConverter(AttributeKind kind) : AttributeConverter<bool>(kind)
{
    internal override bool IsOrdered => false;

    public override AttributeValue ToAttribute(bool value) =>
        Kind == AttributeKind.BOOL ? new() { BOOL = value } : new() { N = value ? "1" : "0" };

    public override bool FromAttribute(AttributeValue value) =>
        value.BOOL
        ?? value.N switch
        {
            "0" => false,
            not null => true,
            null => throw AttributeValues.CreateMismatchException(value, Kind),
        };
}
