using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>
/// One save of a record: its request, the meaning of an error, and the record afterwards, which is unchanged until then. Immutable:
/// <see cref="SaveAttempt{T}"/> has the outcome.
/// </summary>
internal sealed partial class RecordSave<T>
    where T : class
{
    private readonly RecordToSave<T> _recordToSave;
    private readonly List<ItemChange>? _changes;
    private readonly ItemWrite _write;
    private readonly SaveStamps _stamps;
    private readonly bool _isRestored;

    private RecordSave(
        in RecordToSave<T> recordToSave,
        List<ItemChange>? changes,
        in ItemWrite write,
        SaveStamps stamps,
        bool isRestored = false
    ) => (_recordToSave, _changes, _write, _stamps, _isRestored) = (recordToSave, changes, write, stamps, isRestored);

    public T Record => _recordToSave.Record;

    /// <summary>Whether the whole item is sent; otherwise only its changes.</summary>
    public bool IsPut => _recordToSave.Stored is null || _isRestored;

    /// <summary>Whether only the response contains the new version.</summary>
    public bool ReadsVersionFromResponse => !IsPut && _recordToSave.ReadsVersionFromResponse;

    /// <summary>The item after the save.</summary>
    public Dictionary<string, AttributeValue> Item => _write.Item;

    private static RecordSchema<T> Schema => DynamoTable<T>.Schema;

    public PutItemRequest ToPut(string tableName) => _write.ToPut(tableName);

    public UpdateItemRequest ToUpdate(string tableName) =>
        _write.Expressions.ToUpdate(
            tableName,
            ItemKeys.GetAttributes(Schema, Item),
            ReadsVersionFromResponse ? ReturnValue.UPDATED_NEW : null
        );

    public TransactWriteItem ToTransaction(string tableName) =>
        IsPut
            ? _write.ToTransactionPut(tableName)
            : _write.Expressions.ToTransactionUpdate(tableName, ItemKeys.GetAttributes(Schema, Item));

    /// <summary>Marks the record as loaded after DynamoDB saved it.</summary>
    /// <param name="responseAttributes">The attributes of the response, or null.</param>
    public void Complete(Dictionary<string, AttributeValue>? responseAttributes = null)
    {
        var (item, version) = (_write.Item, _stamps.Version);
        if (
            ReadsVersionFromResponse
            && responseAttributes is not null
            && responseAttributes.TryGetValue(Schema.Version!.AttributeName, out var counted)
        )
        {
            item = new(item) { [Schema.Version.AttributeName] = counted };
            version = Schema.Version.Converter.FromAttributeUntyped(counted);
        }

        _recordToSave.Table.InDoubt.Remove(Record);
        Schema.SetStored(Record, _recordToSave.Stored is PartialItem partial ? partial.With(item) : item);
        Set(Schema.Version, version);
        Set(Schema.CreatedAt, _stamps.CreatedAt);
        Set(Schema.UpdatedAt, _stamps.UpdatedAt);

        void Set(PropertySchema? property, object? value)
        {
            if (value is not null && property!.CanSet)
                property.SetValue(Record, value);
        }
    }

    /// <summary>Returns a put of the whole item instead of an overwriting update, for an item that was deleted.</summary>
    /// <returns>Null for all other saves, and for a record that was loaded in part, which cannot be restored.</returns>
    public RecordSave<T>? ToRestored()
    {
        if (!_recordToSave.Overwrite || IsPut || _recordToSave.Stored is PartialItem)
            return null;
        if (Schema.Version is not { } version)
            return new RecordSave<T>(_recordToSave, _changes, new ItemWrite(Item), _stamps, isRestored: true);
        var next = ItemVersion.ToAttribute(version, _recordToSave.NextVersion, out var number);
        var item = new Dictionary<string, AttributeValue>(Item) { [version.AttributeName] = next };
        return new RecordSave<T>(_recordToSave, _changes, new ItemWrite(item), _stamps with { Version = number }, isRestored: true);
    }

    /// <summary>Creates the exception for a condition that was not met.</summary>
    /// <param name="tableName">The table's name in DynamoDB.</param>
    /// <param name="found">The existing item, or null.</param>
    /// <param name="cause">DynamoDB's error.</param>
    /// <param name="hint">An addition to the message.</param>
    public DynamoException CreateException(
        string tableName,
        Dictionary<string, AttributeValue>? found,
        Exception cause,
        string? hint = null
    )
    {
        var key = ItemKeys.GetKey(Schema, Record);

        // A transaction is identified by its token, and is never rejected because of its own earlier attempt.
        hint ??= cause is ConditionalCheckFailedException && Matches(found) ? LostResponseHints.ItemMatchesSave : "";
        if (IsPut)
        {
            return _recordToSave.When is null
                ? new ItemExistsException(tableName, key, found, hint, cause)
                : new ConditionFailedException(tableName, key, found, cause, hint);
        }

        var conflicts = new List<string>();
        foreach (var change in _changes!)
        {
            if (found is null || (!change.IsNotLoaded && !AttributeValues.AreEqual(found.GetValueOrDefault(change.Name), change.Old)))
                conflicts.Add(change.Name);
        }

        var (loaded, current) = (ItemVersion.Read(Schema, _recordToSave.Stored!), ItemVersion.Read(Schema, found));
        if (found is not null && conflicts.Count == 0 && loaded == current && _recordToSave.When is not null)
            return new ConditionFailedException(tableName, key, found, cause, hint);
        if (conflicts.Count == 0)
            conflicts = _changes.ConvertAll(change => change.Name);
        return new ItemChangedException(tableName, key, conflicts, found, (loaded, current), hint, cause);
    }
}
