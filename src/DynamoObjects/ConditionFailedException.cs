using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>A write was refused because its condition does not hold of the item. Nothing was written.</summary>
public sealed class ConditionFailedException : ItemWriteException
{
    internal ConditionFailedException(
        string tableName,
        DynamoKey key,
        Dictionary<string, AttributeValue>? item,
        Exception innerException,
        string hint = ""
    )
        : base(
            item is null
                ? $"The condition does not hold: table '{tableName}' has no item with {key}."
                : $"The condition does not hold of the item with {key} in table '{tableName}'; "
                    + $"Item and GetRecord<T>() have the item.{hint}",
            tableName,
            key,
            item,
            innerException
        ) { }
}
