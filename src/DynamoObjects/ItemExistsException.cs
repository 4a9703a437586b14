using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>A new record was saved under a key that the table already has, without <c>overwrite: true</c>.</summary>
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
            $"Table '{tableName}' already has an item with {key}. Load and change it, or save with overwrite: true.{hint}",
            tableName,
            key,
            item,
            innerException
        ) { }
}
