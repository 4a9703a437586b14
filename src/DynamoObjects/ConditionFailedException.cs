using Amazon.DynamoDBv2.Model;

namespace DynamoObjects;

/// <summary>The exception that is thrown when an item does not meet the condition of a write.</summary>
/// <remarks>Nothing was written.</remarks>
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
                ? $"The condition is not met: table '{tableName}' has no item with {key}."
                : $"The item with {key} in table '{tableName}' does not meet the condition; "
                    + $"the properties Item and GetRecord<T>() of this exception return the item.{hint}",
            tableName,
            key,
            item,
            innerException
        ) { }
}
