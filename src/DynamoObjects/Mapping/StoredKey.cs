using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Reads the key of an item with the record's schema.</summary>
internal static class StoredKey
{
    /// <summary>Returns an item's key, for messages. A value that cannot be converted is described.</summary>
    public static DynamoKey Read(RecordSchema schema, Dictionary<string, AttributeValue> item) =>
        new(ReadValue(schema.HashKey, item), schema.RangeKey is { } range ? ReadValue(range, item) : null);

    /// <summary>Returns the key property of a record that differs from its item, or null if the keys are the same.</summary>
    public static PropertySchema? FindChanged(RecordSchema schema, object record, Dictionary<string, AttributeValue> item)
    {
        if (Differs(schema.HashKey))
            return schema.HashKey;
        return schema.RangeKey is { } range && Differs(range) ? range : null;

        bool Differs(PropertySchema property) =>
            !schema.IsSame(property.AttributeName, item.GetValueOrDefault(property.AttributeName), property.ToAttribute(record));
    }

    private static object? ReadValue(PropertySchema property, Dictionary<string, AttributeValue> item)
    {
        if (!item.TryGetValue(property.AttributeName, out var value))
            return null;
        try
        {
            return property.Converter.FromAttributeUntyped(value);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or DynamoSchemaException)
        {
            return AttributeValues.Describe(value);
        }
    }
}
