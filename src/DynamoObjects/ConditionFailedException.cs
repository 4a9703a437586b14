using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>The condition of a write did not hold for the item. Nothing was written.</summary>
public sealed class ConditionFailedException : DynamoException
{
    internal ConditionFailedException(string tableName, DynamoKey key, IReadOnlyDictionary<string, AttributeValue>? item, Exception innerException)
        : base(
            $"The condition does not hold for the item with {key} in table '{tableName}'{(item is null ? ", which does not exist or was not returned" : "")}: nothing was written.",
            innerException)
        => (TableName, Key, Item) = (tableName, key, item);

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>The item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>The item as it was, for which the condition does not hold; <see langword="null"/> where there is none, or DynamoDB did not return it.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Item { get; }
}
