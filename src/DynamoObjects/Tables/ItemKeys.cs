using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Tables;

/// <summary>Keys as users give them and as requests carry them.</summary>
internal static class ItemKeys
{
    /// <summary>The key's attributes, or null when a value is empty: DynamoDB stores no such item, and refuses to be asked for one.</summary>
    /// <exception cref="InvalidKeysException">The key does not fit the table.</exception>
    internal static Dictionary<string, AttributeValue>? Resolve(RecordSchema schema, DynamoKey key)
    {
        if (schema.RangeKey is null && key.Range is not null)
            throw new InvalidKeysException($"{schema.TypeName} has no range key, but {key} was given.", key);
        if (schema.RangeKey is { } missing && key.Range is null)
            throw new InvalidKeysException($"{schema.TypeName} has the range key '{missing.AttributeName}', but only {key} was given.", key);

        var attributes = new Dictionary<string, AttributeValue>(2);
        var isPresent = Add(schema.HashKey, key.Hash);
        if (schema.RangeKey is { } range)
            isPresent &= Add(range, key.Range);
        return isPresent ? attributes : null;

        bool Add(PropertySchema property, object? value)
        {
            if (DynamoKey.IsEmpty(value))
                return false;
            try
            {
                attributes.Add(property.AttributeName, property.Converter.ToAttributeUntyped(value)!);
                return true;
            }
            catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
            {
                throw new InvalidKeysException($"{schema.TypeName}.{property.Name} ({property.Converter.Kind}) cannot be {DynamoKey.Text(value)}: {e.Message}", key, e);
            }
        }
    }

    internal static DynamoKey Of(RecordSchema schema, object record)
        => new(schema.HashKey.GetValue(record), schema.RangeKey?.GetValue(record));

    /// <summary>The key attributes of an item that is about to be written.</summary>
    /// <exception cref="InvalidKeysException">A key is null or empty.</exception>
    internal static Dictionary<string, AttributeValue> Require(RecordSchema schema, object record)
    {
        var key = Of(schema, record);
        return Resolve(schema, key) ?? throw new InvalidKeysException($"A {schema.TypeName} cannot be saved with {key}: keys cannot be empty.", key);
    }
}
