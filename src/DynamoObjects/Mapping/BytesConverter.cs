using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

internal sealed class BytesConverter() : AttributeConverter<byte[]>(AttributeKind.B)
{
    // Copies the array: a saved record keeps the stored item, which must not change with the record's own array.
    public override AttributeValue? ToAttribute(byte[] value) =>
        value is null
            ? null
            : new AttributeValue { B = new MemoryStream([.. value], 0, value.Length, writable: false, publiclyVisible: true) };

    public override byte[] FromAttribute(AttributeValue value) =>
        (value.B ?? throw AttributeValues.CreateMismatchException(value, Kind)).ToArray();
}
