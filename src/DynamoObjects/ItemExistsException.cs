using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>The exception that is thrown when a new record is saved and the table already has an item with its key.</summary>
public sealed class ItemExistsException : ItemWriteException
{
    internal ItemExistsException(
        string tableName,
        DynamoKey key,
        Dictionary<string, AttributeValue>? item,
        string hint,
        Exception innerException
    )
        : base(
            $"Table '{tableName}' already has an item with {key}. Load and change that item, or save with overwrite: true.{hint}",
            tableName,
            key,
            item,
            innerException
        ) { }
}
