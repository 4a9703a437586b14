using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Context;

internal sealed class StreamConverter() : AttributeConverter<MemoryStream>(AttributeKind.B)
{
    public override AttributeValue? ToAttribute(MemoryStream value) =>
        value is null ? null : new AttributeValue { B = new MemoryStream(value.ToArray()) };

    public override MemoryStream FromAttribute(AttributeValue value) =>
        new((value.B ?? throw AttributeValues.CreateMismatchException(value, Kind)).ToArray());
}
