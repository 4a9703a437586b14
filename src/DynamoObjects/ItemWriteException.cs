using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>Provides the base class of exceptions that are thrown because of the item that a write found.</summary>
public abstract class ItemWriteException : DynamoException
{
    private protected ItemWriteException(
        string message,
        string tableName,
        DynamoKey key,
        Dictionary<string, AttributeValue>? item,
        Exception? innerException
    )
        : base(message, innerException) => (TableName, Key, ExistingItem) = (tableName, key, item);

    /// <summary>Gets the table's name, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>Gets the item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>Gets the item as the write found it, or <see langword="null"/> if it did not exist or DynamoDB did not return it.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Item => ExistingItem;

    internal Dictionary<string, AttributeValue>? ExistingItem { get; }

    /// <summary>Returns the item as a loaded record, which can be changed and saved.</summary>
    /// <typeparam name="T">The table's record class.</typeparam>
    /// <returns>A new record, or <see langword="null"/> if <see cref="Item"/> is <see langword="null"/>.</returns>
    /// <exception cref="DynamoSchemaException">The item does not fit the record.</exception>
    public T? GetRecord<T>()
        where T : class =>
        ExistingItem is null ? null : RecordSchema<T>.Instance.Load(new Dictionary<string, AttributeValue>(ExistingItem));
}
