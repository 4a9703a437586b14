using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>A write was refused because its condition does not hold of the item. Nothing was written.</summary>
public sealed class ConditionFailedException : DynamoException
{
    private readonly Dictionary<string, AttributeValue>? _item;

    internal ConditionFailedException(
        string tableName, DynamoKey key, Dictionary<string, AttributeValue>? item, Exception innerException, string hint = "")
        : base(
            item is null
                ? $"The condition does not hold: table '{tableName}' has no item with {key}."
                : $"The condition does not hold of the item with {key} in table '{tableName}'; Item and GetRecord<T>() have the item.{hint}",
            innerException)
        => (TableName, Key, _item) = (tableName, key, item);

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>The item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>The item as it was when the write was refused, or <see langword="null"/> where there was none.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Item => _item;

    /// <summary>The item as a loaded record, which can be changed and saved.</summary>
    /// <typeparam name="T">The table's record class.</typeparam>
    /// <returns>A new record, or <see langword="null"/> where there was no item.</returns>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public T? GetRecord<T>()
        where T : class
        => _item is null ? null : RecordSchema<T>.Of.Load(new Dictionary<string, AttributeValue>(_item));
}
