using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>What a save sends: the whole item, or an update of it, with its condition.</summary>
internal readonly struct ItemWrite
{
    /// <summary>The item as it will be.</summary>
    internal Dictionary<string, AttributeValue> Item { get; init; }

    /// <summary>What is set and removed, where not the whole item is sent.</summary>
    internal string? Update { get; init; }

    internal string? Condition { get; init; }

    internal Dictionary<string, string>? Names { get; init; }

    internal Dictionary<string, AttributeValue>? Values { get; init; }

    // A refused write tells what there is.
    private ReturnValuesOnConditionCheckFailure? OnRefusal => Condition is null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD;

    internal PutItemRequest ToPut(string tableName)
    {
        var request = new PutItemRequest { TableName = tableName, Item = Item };
        if (Condition is not null)
        {
            request.ConditionExpression = Condition;
            request.ExpressionAttributeNames = Names;
            request.ExpressionAttributeValues = Values;
            request.ReturnValuesOnConditionCheckFailure = OnRefusal;
        }
        return request;
    }

    internal UpdateItemRequest ToUpdate(string tableName, RecordSchema schema, ReturnValue? returns) => new()
    {
        TableName = tableName,
        Key = ItemKeys.In(schema, Item),
        UpdateExpression = Update,
        ConditionExpression = Condition,
        ExpressionAttributeNames = Names,
        ExpressionAttributeValues = Values,
        ReturnValues = returns,
        ReturnValuesOnConditionCheckFailure = OnRefusal,
    };

    internal TransactWriteItem ToTransactionPut(string tableName) => new()
    {
        Put = new Put
        {
            TableName = tableName,
            Item = Item,
            ConditionExpression = Condition,
            ExpressionAttributeNames = Condition is null ? null : Names,
            ExpressionAttributeValues = Condition is null ? null : Values,
            ReturnValuesOnConditionCheckFailure = OnRefusal,
        },
    };

    internal TransactWriteItem ToTransactionUpdate(string tableName, RecordSchema schema) => new()
    {
        Update = new Update
        {
            TableName = tableName,
            Key = ItemKeys.In(schema, Item),
            UpdateExpression = Update,
            ConditionExpression = Condition,
            ExpressionAttributeNames = Names,
            ExpressionAttributeValues = Values,
            ReturnValuesOnConditionCheckFailure = OnRefusal,
        },
    };
}
