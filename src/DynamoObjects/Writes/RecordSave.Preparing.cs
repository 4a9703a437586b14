using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <content>Decides what to send.</content>
internal sealed partial class RecordSave<T>
{
    /// <summary>Checks a record, and prepares its save.</summary>
    /// <returns>The save, or null if there is nothing to send.</returns>
    /// <exception cref="InvalidKeyException">A key is empty, or is not the key that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store a value.</exception>
    public static RecordSave<T>? Prepare(DynamoTable<T> table, T record, WriteCondition? when, bool overwrite)
    {
        var recordToSave = new RecordToSave<T>(table, record, Schema.GetStored(record), when, overwrite);
        var item = recordToSave.ToItem();
        if (recordToSave.Stored is null)
            return PrepareNew(recordToSave, item);
        return recordToSave.FindChanges(item) is { } changes ? PrepareUpdate(recordToSave, item, changes) : null;
    }

    /// <summary>
    /// Prepares the save for a batch, which has no conditions: a put of the whole item, including the attributes of a loaded one that the
    /// class does not declare. Returns null if a loaded record has no changes.
    /// </summary>
    /// <exception cref="DynamoSchemaException">
    /// The record has a version or was loaded in part, so a put would overwrite what others wrote.
    /// </exception>
    public static RecordSave<T>? PrepareForBatch(DynamoTable<T> table, T record)
    {
        if (Schema.Version is { } version)
        {
            throw new DynamoSchemaException(
                $"A {Schema.TypeName} cannot be saved in a batch: it has the version '{version.Name}', and batches have no conditions to "
                    + "check it. Save it with SaveAsync or in a transaction."
            );
        }

        var recordToSave = new RecordToSave<T>(table, record, Schema.GetStored(record), When: null, Overwrite: true);
        var item = recordToSave.ToItem();
        if (recordToSave.Stored is PartialItem)
        {
            throw new DynamoSchemaException(
                $"The {Schema.TypeName} with {ItemKeys.GetKey(Schema, record)} cannot be saved in a batch: it was loaded in part, and a "
                    + $"batch replaces whole items. "
                    + "Save it with SaveAsync, or load it without Select."
            );
        }

        if (recordToSave.Stored is null)
            return PrepareNew(recordToSave, item);
        return recordToSave.FindChanges(item) is { } changes
            ? new RecordSave<T>(
                recordToSave,
                changes,
                new ItemWrite(item),
                new SaveStamps { UpdatedAt = recordToSave.Stamp(Schema.UpdatedAt, item) }
            )
            : null;
    }

    private static RecordSave<T> PrepareNew(in RecordToSave<T> recordToSave, Dictionary<string, AttributeValue> item)
    {
        object? number = null;
        if (Schema.Version is { } version)
            item[version.AttributeName] = ItemVersion.ToAttribute(version, Schema.FirstVersion, out number);
        var stamps = new SaveStamps(number, recordToSave.Stamp(Schema.CreatedAt, item), recordToSave.Stamp(Schema.UpdatedAt, item));
        var expressions = recordToSave switch
        {
            { When: { } when } => new WriteExpressions(null, when.Text, when.Names, when.Values),
            { Overwrite: true } => default,
            _ => new WriteExpressions(null, $"attribute_not_exists({UpdateTemplate.Key})", recordToSave.Table.KeyNames, null),
        };
        return new RecordSave<T>(recordToSave, null, new ItemWrite(item, expressions), stamps);
    }

    private static RecordSave<T> PrepareUpdate(
        in RecordToSave<T> recordToSave,
        Dictionary<string, AttributeValue> item,
        List<ItemChange> changes
    )
    {
        var names = new Dictionary<string, string>(changes.Count + 4);
        var values = new Dictionary<string, AttributeValue>((changes.Count * 2) + 3);
        AddChanges(changes, names, values, recordToSave.Overwrite);
        var (parts, stamps) = (recordToSave.Overwrite ? UpdateParts.Overwrite : UpdateParts.None, default(SaveStamps));
        if (Schema.UpdatedAt is { } updatedAt)
        {
            parts |= UpdateParts.Time;
            stamps = new SaveStamps { UpdatedAt = recordToSave.Stamp(updatedAt, item) };
            names.Add(UpdateTemplate.Time, updatedAt.AttributeName);
            values.Add(UpdateTemplate.NewTime, item[updatedAt.AttributeName]);
        }

        if (Schema.Version is { } version)
        {
            names.Add(UpdateTemplate.Version, version.AttributeName);
            parts |= CountVersion(recordToSave, version, item, values, out var number);
            stamps = stamps with { Version = number };
        }

        names.Add(UpdateTemplate.Key, Schema.HashKey.AttributeName);
        var when = recordToSave.When is { Text: not null } given ? given : null;
        when?.AddTo(names, values);
        var texts = UpdateTemplate.Get(changes, parts);
        var condition = when is null ? texts.Condition : string.Concat(texts.Condition, " AND (", when.Text, ")");
        var expressions = new WriteExpressions(texts.Update, condition, names, values.Count == 0 ? null : values);
        return new RecordSave<T>(recordToSave, changes, new ItemWrite(item, expressions), stamps);
    }

    private static void AddChanges(
        List<ItemChange> changes,
        Dictionary<string, string> names,
        Dictionary<string, AttributeValue> values,
        bool overwrite
    )
    {
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            names.Add(UpdateTemplate.Name(i), change.Name);
            if (change.New is not null)
                values.Add(UpdateTemplate.NewValue(i), change.New);
            if (change.Old is not null && !overwrite)
                values.Add(UpdateTemplate.OldValue(i), change.Old);
        }
    }

    private static UpdateParts CountVersion(
        in RecordToSave<T> recordToSave,
        PropertySchema version,
        Dictionary<string, AttributeValue> item,
        Dictionary<string, AttributeValue> values,
        out object? number
    )
    {
        if (recordToSave.ReadsVersionFromResponse)
        {
            number = null;
            values.Add(UpdateTemplate.One, new AttributeValue { N = "1" });
            return UpdateParts.Version | UpdateParts.UnknownVersion;
        }

        var next = ItemVersion.ToAttribute(version, recordToSave.NextVersion, out number);
        values.Add(UpdateTemplate.NewVersion, next);
        item[version.AttributeName] = next;
        if (!recordToSave.Stored!.TryGetValue(version.AttributeName, out var loaded))
            return UpdateParts.Version;
        values.Add(UpdateTemplate.OldVersion, loaded);
        return UpdateParts.Version | UpdateParts.LoadedVersion;
    }
}
