using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects.Writes;

/// <summary>
/// One save of a record: what is sent, what a refusal means, and what the record is afterwards. The record is not touched before that.
/// </summary>
internal sealed partial class RecordSave<T> : AttemptedWrite
    where T : class
{
    private readonly DynamoTable<T> _table;
    private readonly RecordSchema<T> _schema = DynamoTable<T>.Schema;
    private readonly T _record;
    private readonly Dictionary<string, AttributeValue>? _stored;
    private readonly WriteCondition? _when;
    private readonly bool _overwrite;

    private bool _isRestored;
    private List<ItemChange>? _changes;
    private object? _version;
    private object? _createdAt;
    private object? _updatedAt;
    private ItemWrite _write;

    private RecordSave(DynamoTable<T> table, T record, WriteCondition? when, bool overwrite)
    {
        (_table, _record, _when, _overwrite) = (table, record, when, overwrite);
        _schema.Check(record);
        _write = new ItemWrite { Item = _schema.Write(record) };
        ItemKeys.RequirePresent(_schema, record, _write.Item);
        _stored = _schema.GetStored(record);
    }

    /// <summary>Whether the whole item is sent; otherwise what changed of it.</summary>
    internal bool IsPut => _stored is null || _isRestored;

    /// <summary>Whether the new version is known only from the answer.</summary>
    internal bool CountsUnseen
        => !IsPut && _schema.Version is { } version && (_overwrite || !PartialItem.IsKnown(_stored!, version.AttributeName));

    private long NextVersion => ItemVersion.In(_schema, _stored) is { } loaded ? loaded + 1 : _schema.FirstVersion;

    /// <summary>Checks a record, and finds out what has to be sent.</summary>
    /// <returns>The save, or null where there is nothing to send.</returns>
    /// <exception cref="InvalidKeysException">A key is empty, or not the one that the record was loaded with.</exception>
    /// <exception cref="DynamoSchemaException">A value is one that DynamoDB cannot hold.</exception>
    internal static RecordSave<T>? Of(DynamoTable<T> table, T record, WriteCondition? when, bool overwrite)
    {
        var save = new RecordSave<T>(table, record, when, overwrite);
        if (save._stored is null)
            save.PreparePut();
        else if (!save.PrepareUpdate())
            return null;
        return save;
    }

    /// <summary>
    /// The same for a batch, which takes no conditions: a put of the whole item, with the attributes of a loaded one that the class does
    /// not declare. Null where a loaded record has not changed.
    /// </summary>
    /// <exception cref="DynamoSchemaException">
    /// The record has a version, or only a part of it was loaded: a put would lose what others wrote.
    /// </exception>
    internal static RecordSave<T>? OfBatch(DynamoTable<T> table, T record)
    {
        var schema = DynamoTable<T>.Schema;
        if (schema.Version is { } version)
        {
            throw new DynamoSchemaException(
                $"A {schema.TypeName} cannot be saved in a batch: it has the version '{version.Name}', and DynamoDB takes no conditions in "
                + "batches. Save it alone, or in a transaction.");
        }
        var save = new RecordSave<T>(table, record, null, overwrite: true);
        if (save._stored is PartialItem)
        {
            throw new DynamoSchemaException(
                $"The {schema.TypeName} with {ItemKeys.Of(schema, record)} cannot be saved in a batch: only a part of it was loaded, and a "
                + "batch replaces whole items. Save it alone, or load all of it.");
        }
        if (save._stored is null)
            save.Stamp(schema.CreatedAt, ref save._createdAt);
        else if ((save._changes = ItemChanges.Between(schema, save._stored, save.Item)) is null)
            return null;
        else
            save.RequireSameKey();
        save.Stamp(schema.UpdatedAt, ref save._updatedAt);
        return save;
    }

    /// <summary>The item as it will be.</summary>
    internal Dictionary<string, AttributeValue> Item => _write.Item;

    internal PutItemRequest ToPut(string tableName) => _write.ToPut(tableName);

    internal UpdateItemRequest ToUpdate(string tableName)
        => _write.ToUpdate(tableName, _schema, CountsUnseen ? ReturnValue.UPDATED_NEW : null);

    internal TransactWriteItem ToTransaction(string tableName)
        => IsPut ? _write.ToTransactionPut(tableName) : _write.ToTransactionUpdate(tableName, _schema);

    /// <summary>Makes the record one that is loaded, once DynamoDB has saved it.</summary>
    /// <param name="answer">The attributes that the answer gave back, or null.</param>
    internal void Complete(Dictionary<string, AttributeValue>? answer = null)
    {
        if (CountsUnseen && answer is not null && answer.TryGetValue(_schema.Version!.AttributeName, out var counted))
        {
            _write.Item[_schema.Version.AttributeName] = counted;
            _version = _schema.Version.Converter.FromAttributeUntyped(counted);
        }
        _table.InDoubt.Remove(_record);
        _schema.SetStored(_record, _stored is PartialItem partial ? partial.With(_write.Item) : _write.Item);
        Set(_schema.Version, _version);
        Set(_schema.CreatedAt, _createdAt);
        Set(_schema.UpdatedAt, _updatedAt);

        void Set(PropertySchema? property, object? value)
        {
            if (value is not null && property!.CanSet)
                property.SetValue(_record, value);
        }
    }

    /// <summary>
    /// Makes a refused update that overwrites a put of the whole item, where the item is gone. One that was not loaded whole cannot be
    /// brought back.
    /// </summary>
    /// <param name="found">The item as it is; null or empty where there is none.</param>
    /// <returns>Whether the save is to be sent again.</returns>
    internal bool TryRestore(Dictionary<string, AttributeValue>? found)
    {
        if (!_overwrite || IsPut || found is { Count: > 0 } || _stored is PartialItem)
            return false;
        (_isRestored, _write.Condition) = (true, null);
        if (_schema.Version is { } version)
            _write.Item[version.AttributeName] = ItemVersion.ToAttribute(version, NextVersion, out _version);
        return true;
    }

    /// <summary>What it means that DynamoDB refused the condition.</summary>
    /// <param name="tableName">The table's name in DynamoDB.</param>
    /// <param name="found">The item as it is; null or empty where there is none.</param>
    /// <param name="cause">What DynamoDB said.</param>
    /// <param name="hint">What else there is to say of it.</param>
    internal DynamoException Refusal(string tableName, Dictionary<string, AttributeValue>? found, Exception cause, string? hint = null)
    {
        var key = ItemKeys.Of(_schema, _record);
        found = found is { Count: > 0 } ? found : null;

        // A transaction is identified by its token, and never rejected for what it has written itself.
        hint ??= cause is ConditionalCheckFailedException && IsAsSaved(found) ? LostResponse.Alike : "";
        if (IsPut)
        {
            return _when is null
                ? new ItemExistsException(tableName, key, found, hint, cause)
                : new ConditionFailedException(tableName, key, found, cause, hint);
        }
        var conflicts = new List<string>();
        foreach (var change in _changes!)
        {
            if (found is null || (!change.IsUnseen && !AttributeValues.AreEqual(found.GetValueOrDefault(change.Name), change.Old)))
                conflicts.Add(change.Name);
        }
        var (loaded, current) = (ItemVersion.In(_schema, _stored!), ItemVersion.In(_schema, found));
        if (found is not null && conflicts.Count == 0 && loaded == current && _when is not null)
            return new ConditionFailedException(tableName, key, found, cause, hint);
        if (conflicts.Count == 0)
            conflicts = _changes.ConvertAll(change => change.Name);
        return new ItemChangedException(tableName, key, conflicts, found, (loaded, current), hint, cause);
    }

    private void PreparePut()
    {
        if (_schema.Version is { } version)
            _write.Item[version.AttributeName] = ItemVersion.ToAttribute(version, _schema.FirstVersion, out _version);
        Stamp(_schema.CreatedAt, ref _createdAt);
        Stamp(_schema.UpdatedAt, ref _updatedAt);
        if (_when is not null)
            (_write.Condition, _write.Names, _write.Values) = (_when.Text, _when.Names, _when.Values);
        else if (!_overwrite)
            (_write.Condition, _write.Names) = ($"attribute_not_exists({UpdateTexts.Key})", _table.KeyNames);
    }

    private bool PrepareUpdate()
    {
        _changes = ItemChanges.Between(_schema, _stored!, _write.Item);
        if (_changes is null)
            return false;
        RequireSameKey();
        var names = _write.Names = new Dictionary<string, string>(_changes.Count + 4);
        var values = _write.Values = new Dictionary<string, AttributeValue>((_changes.Count * 2) + 3);
        var parts = _overwrite ? UpdateParts.Overwrite : UpdateParts.None;
        for (var i = 0; i < _changes.Count; i++)
        {
            var change = _changes[i];
            names.Add(UpdateTexts.Name(i), change.Name);
            if (change.New is not null)
                values.Add(UpdateTexts.NewValue(i), change.New);
            if (change.Old is not null && !_overwrite)
                values.Add(UpdateTexts.OldValue(i), change.Old);
        }
        if (_schema.UpdatedAt is { } updatedAt)
        {
            parts |= UpdateParts.Time;
            Stamp(updatedAt, ref _updatedAt);
            names.Add(UpdateTexts.Time, updatedAt.AttributeName);
            values.Add(UpdateTexts.NewTime, _write.Item[updatedAt.AttributeName]);
        }
        if (_schema.Version is { } version)
            parts |= CountVersion(version, names, values);
        var texts = UpdateTexts.Of(_changes, parts);
        (_write.Update, _write.Condition) = (texts.Update, texts.Condition);
        names.Add(UpdateTexts.Key, _schema.HashKey.AttributeName);
        if (_when?.Text is { } when)
        {
            _write.Condition = string.Concat(_write.Condition, " AND (", when, ")");
            _when.AddTo(names, values);
        }
        if (values.Count == 0)
            _write.Values = null;
        return true;
    }

    private UpdateParts CountVersion(PropertySchema version, Dictionary<string, string> names, Dictionary<string, AttributeValue> values)
    {
        names.Add(UpdateTexts.Version, version.AttributeName);
        if (CountsUnseen)
        {
            values.Add(UpdateTexts.One, new AttributeValue { N = "1" });
            return UpdateParts.Version | UpdateParts.UnseenVersion;
        }
        var loaded = _stored!.GetValueOrDefault(version.AttributeName);
        var next = ItemVersion.ToAttribute(version, NextVersion, out _version);
        values.Add(UpdateTexts.NewVersion, next);
        _write.Item[version.AttributeName] = next;
        if (loaded is null)
            return UpdateParts.Version;
        values.Add(UpdateTexts.OldVersion, loaded);
        return UpdateParts.Version | UpdateParts.HadVersion;
    }

    private void RequireSameKey()
    {
        foreach (var change in _changes!)
        {
            if (change.Name != _schema.HashKey.AttributeName && change.Name != _schema.RangeKey?.AttributeName)
                continue;
            var key = ItemKeys.Of(_schema, _record);
            throw new InvalidKeysException(
                $"A {_schema.TypeName} that was loaded with {StoredKey.In(_schema, _stored!)} cannot be saved with {key}: " +
                "to keep both items, save a copy or a new record with the new key; to move the item, delete the record before its key is "
                + "changed, which makes it new, then save it.",
                key);
        }
    }

    private void Stamp(PropertySchema? property, ref object? value)
    {
        if (property is null)
            return;
        value = PropertyTime.Of(property, _table.Database.Options.TimeProvider.GetUtcNow());
        _write.Item[property.AttributeName] = property.Converter.ToAttributeUntyped(value)!;
    }
}
