using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>A new record was saved under a key that the table already has, without <c>overwrite: true</c>.</summary>
public sealed class ItemExistsException : DynamoException
{
    internal ItemExistsException(
        string tableName, DynamoKey key, IReadOnlyDictionary<string, AttributeValue>? item, string hint, Exception innerException)
        : base(
            $"Table '{tableName}' already has an item with {key}. Load and change it, or save with overwrite: true.{hint}", innerException)
        => (TableName, Key, Item) = (tableName, key, item);

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>The record's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>The item that is there, or <see langword="null"/> where DynamoDB did not tell.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Item { get; }
}
