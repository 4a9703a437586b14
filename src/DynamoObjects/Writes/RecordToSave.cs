using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>The arguments of a save: the record and its conditions.</summary>
/// <param name="Table">The table.</param>
/// <param name="Record">The record.</param>
/// <param name="Stored">The loaded item, or null for a new record.</param>
/// <param name="When">The caller's condition, or null.</param>
/// <param name="Overwrite">Whether to save whatever the table contains.</param>
internal readonly record struct RecordToSave<T>(
    DynamoTable<T> Table,
    T Record,
    Dictionary<string, AttributeValue>? Stored,
    WriteCondition? When,
    bool Overwrite
)
    where T : class
{
    /// <summary>Whether only the response contains the new version of a loaded record.</summary>
    public bool ReadsVersionFromResponse =>
        Schema.Version is { } version && Stored is not null && (Overwrite || !PartialItem.IsKnown(Stored, version.AttributeName));

    public long NextVersion => ItemVersion.Read(Schema, Stored) is { } loaded ? loaded + 1 : Schema.FirstVersion;

    private static RecordSchema<T> Schema => DynamoTable<T>.Schema;

    /// <summary>Writes the record as an item.</summary>
    /// <exception cref="InvalidKeyException">A key is empty.</exception>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store a value.</exception>
    public Dictionary<string, AttributeValue> ToItem()
    {
        Schema.Validate(Record);
        var item = Schema.Write(Record);
        ItemKeys.RequirePresent(Schema, Record, item);
        return item;
    }

    /// <summary>Returns the changes of the item, or null.</summary>
    /// <param name="item">The record as it would be written, which becomes the item after the save.</param>
    /// <exception cref="InvalidKeyException">The key is not the one that the record was loaded with.</exception>
    public List<ItemChange>? FindChanges(Dictionary<string, AttributeValue> item)
    {
        var changes = ItemChanges.Between(Schema, Stored!, item);
        foreach (var change in changes ?? [])
        {
            if (change.Name != Schema.HashKey.AttributeName && change.Name != Schema.RangeKey?.AttributeName)
                continue;
            var key = ItemKeys.GetKey(Schema, Record);
            throw new InvalidKeyException(
                $"A {Schema.TypeName} that was loaded with {StoredKey.Read(Schema, Stored!)} cannot be saved with {key}. "
                    + "To keep both items, save a copy or a new record with the new key. To move the item, delete the record, "
                    + "then change its key and save it.",
                key
            );
        }

        return changes;
    }

    /// <summary>Sets a property of the item to the time of the save.</summary>
    /// <returns>The time in the property's type, or null if there is no such property.</returns>
    public object? Stamp(PropertySchema? property, Dictionary<string, AttributeValue> item)
    {
        if (property is null)
            return null;
        var time = PropertyTime.Convert(property, Table.Database.Options.TimeProvider.GetUtcNow());
        item[property.AttributeName] = property.Converter.ToAttributeUntyped(time)!;
        return time;
    }
}
