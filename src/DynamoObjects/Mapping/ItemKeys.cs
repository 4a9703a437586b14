using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts keys between <see cref="DynamoKey"/> and the attributes of requests.</summary>
internal static class ItemKeys
{
    /// <summary>
    /// Returns the key's attributes, or null if a value is empty: DynamoDB stores no such item, and rejects a request for one.
    /// </summary>
    /// <exception cref="InvalidKeyException">The key does not fit the table.</exception>
    public static Dictionary<string, AttributeValue>? Resolve(RecordSchema schema, DynamoKey key)
    {
        if (schema.RangeKey is null && key.Range is not null)
            throw new InvalidKeyException($"{schema.TypeName} has no sort key, but the key has one: {key}.", key);
        if (schema.RangeKey is { } missing && key.Range is null)
            throw new InvalidKeyException(
                $"{schema.TypeName} has the sort key '{missing.AttributeName}', but the key has none: {key}.",
                key
            );

        var attributes = new Dictionary<string, AttributeValue>(2);
        var isPresent = Add(schema.HashKey, key.Hash);
        if (schema.RangeKey is { } range)
            isPresent &= Add(range, key.Range);
        return isPresent ? attributes : null;

        bool Add(PropertySchema property, object? value)
        {
            if (ToAttribute(schema, property, value, key) is not { } attribute)
                return false;
            attributes.Add(property.AttributeName, attribute);
            return true;
        }
    }

    /// <summary>Returns a key's value as an attribute, or null if it is empty.</summary>
    /// <exception cref="InvalidKeyException">The value is of another type.</exception>
    public static AttributeValue? ToAttribute(RecordSchema schema, PropertySchema property, object? value, DynamoKey key)
    {
        if (DynamoKey.IsEmpty(value))
            return null;
        try
        {
            return property.Converter.ToAttributeUntyped(value)!;
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException)
        {
            throw new InvalidKeyException(
                $"{schema.TypeName}.{property.Name} ({property.Converter.Kind}) cannot be {DynamoKey.Text(value)}: {exception.Message}",
                key,
                exception
            );
        }
    }

    public static DynamoKey GetKey(RecordSchema schema, object record) =>
        new(schema.HashKey.GetValue(record), schema.RangeKey?.GetValue(record));

    /// <summary>Returns the key attributes of an item.</summary>
    public static Dictionary<string, AttributeValue> GetAttributes(RecordSchema schema, Dictionary<string, AttributeValue> item) =>
        GetAttributes(item, schema.HashKey.AttributeName, schema.RangeKey?.AttributeName);

    public static Dictionary<string, AttributeValue> GetAttributes(
        Dictionary<string, AttributeValue> item,
        string hashName,
        string? rangeName
    )
    {
        var key = new Dictionary<string, AttributeValue>(2) { [hashName] = item[hashName] };
        if (rangeName is not null)
            key.Add(rangeName, item[rangeName]);
        return key;
    }

    public static InvalidKeyException CreateEmptyKeyException(RecordSchema schema, DynamoKey key) =>
        new($"A {schema.TypeName} cannot be created with {key}: a key value cannot be empty.", key);

    /// <summary>Throws if an item does not have its keys.</summary>
    /// <exception cref="InvalidKeyException">A key is null or empty.</exception>
    public static void RequirePresent(RecordSchema schema, object record, Dictionary<string, AttributeValue> item)
    {
        if (IsPresent(schema.HashKey, item) && (schema.RangeKey is null || IsPresent(schema.RangeKey, item)))
            return;
        var key = GetKey(schema, record);
        throw new InvalidKeyException($"A {schema.TypeName} with {key} cannot be saved: a key value cannot be empty.", key);
    }

    private static bool IsPresent(PropertySchema property, Dictionary<string, AttributeValue> item) =>
        item.TryGetValue(property.AttributeName, out var value) && value is not ({ S.Length: 0 } or { B.Length: 0 });
}
