using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>One deletion: its request, the meaning of an error, and the record afterwards. Immutable.</summary>
internal sealed class RecordDeletion<T>
    where T : class
{
    private readonly DynamoTable<T> _table;
    private readonly RecordSchema<T> _schema = DynamoTable<T>.Schema;
    private readonly T? _record;
    private readonly DynamoKey _key;
    private readonly Dictionary<string, AttributeValue> _attributes;
    private readonly long? _loadedVersion;
    private readonly string? _condition;
    private readonly Dictionary<string, string> _names = new(2);
    private readonly Dictionary<string, AttributeValue> _values = new(1);

    /// <param name="table">The table.</param>
    /// <param name="key">The item's key.</param>
    /// <param name="attributes">The key's attributes.</param>
    /// <param name="record">The record to delete, or null if there is only a key.</param>
    /// <param name="when">The caller's condition, or null.</param>
    public RecordDeletion(
        DynamoTable<T> table,
        DynamoKey key,
        Dictionary<string, AttributeValue> attributes,
        T? record,
        WriteCondition? when
    )
    {
        (_table, _key, _attributes, _record) = (table, key, attributes, record);
        if (
            _schema.Version is { } version
            && record is not null
            && _schema.GetStored(record) is { } stored
            && PartialItem.IsKnown(stored, version.AttributeName)
        )
        {
            _loadedVersion = ItemVersion.Read(_schema, stored);
            _names.Add(UpdateTemplate.Version, version.AttributeName);
            if (stored.TryGetValue(version.AttributeName, out var loaded))
            {
                _condition = $"{UpdateTemplate.Version} = {UpdateTemplate.OldVersion}";
                _values.Add(UpdateTemplate.OldVersion, loaded);
            }
            else
            {
                _condition = $"attribute_not_exists({UpdateTemplate.Version})";
            }
        }

        if (when?.Text is { } text)
        {
            _condition = _condition is null ? text : string.Concat(_condition, " AND (", text, ")");
            when.AddTo(_names, _values);
        }
    }

    public DeleteItemRequest ToDelete(string tableName)
    {
        var request = new DeleteItemRequest
        {
            TableName = tableName,
            Key = _attributes,
            ReturnValues = ReturnValue.ALL_OLD,
        };
        if (_condition is not null)
        {
            request.ConditionExpression = _condition;
            request.ExpressionAttributeNames = _names;
            request.ExpressionAttributeValues = _values.Count == 0 ? null : _values;
            request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        }

        return request;
    }

    /// <summary>Creates the action of a transaction. The item must exist, because a transaction does not return whether it did.</summary>
    public TransactWriteItem ToTransaction(string tableName)
    {
        var names = new Dictionary<string, string>(_names) { [UpdateTemplate.Key] = _schema.HashKey.AttributeName };
        var exists = $"attribute_exists({UpdateTemplate.Key})";
        return new TransactWriteItem
        {
            Delete = new Delete
            {
                TableName = tableName,
                Key = _attributes,
                ConditionExpression = _condition is null ? exists : string.Concat(exists, " AND (", _condition, ")"),
                ExpressionAttributeNames = names,
                ExpressionAttributeValues = _values.Count == 0 ? null : _values,
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
            },
        };
    }

    /// <summary>Marks the record as new after DynamoDB deleted its item.</summary>
    public void Complete()
    {
        if (_record is null)
            return;
        _table.InDoubt.Remove(_record);
        _schema.SetStored(_record, null);
    }

    /// <summary>Creates the exception for a condition that was not met, of a deletion that was not carried out.</summary>
    /// <param name="tableName">The table's name in DynamoDB.</param>
    /// <param name="found">The existing item, or null.</param>
    /// <param name="cause">DynamoDB's error.</param>
    public DynamoException CreateException(string tableName, Dictionary<string, AttributeValue>? found, Exception cause)
    {
        if (found is null)
            return new ItemNotFoundException(tableName, _key, cause);
        if (_names.ContainsKey(UpdateTemplate.Version) && ItemVersion.Read(_schema, found) is var current && current != _loadedVersion)
            return new ItemChangedException(tableName, _key, [], found, (_loadedVersion, current), "", cause);
        return new ConditionFailedException(tableName, _key, found, cause);
    }

    /// <summary>
    /// Returns whether this deletion may have been carried out and the item was created again. An item with a higher version than the
    /// loaded one is the same item.
    /// </summary>
    /// <param name="found">The existing item, or null.</param>
    public bool MayHaveSucceeded(Dictionary<string, AttributeValue>? found) =>
        found is null || !(_loadedVersion is { } loaded && ItemVersion.Read(_schema, found) > loaded);
}
