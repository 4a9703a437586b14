using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class BytesConverter() : AttributeConverter<byte[]>(AttributeKind.B)
{
    // A copy: a saved record remembers it, and would not see what is changed within the record's own array.
    public override AttributeValue? ToAttribute(byte[] value) =>
        value is null
            ? null
            : new AttributeValue { B = new MemoryStream([.. value], 0, value.Length, writable: false, publiclyVisible: true) };

    public override byte[] FromAttribute(AttributeValue value) =>
        (value.B ?? throw AttributeValues.CreateMismatchException(value, Kind)).ToArray();
}
