using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>What a save sends: the whole item, or an update of it, with its condition.</summary>
internal readonly struct ItemWrite
{
    /// <summary>The item as it will be.</summary>
    public Dictionary<string, AttributeValue> Item { get; init; }

    /// <summary>What is set and removed, where not the whole item is sent.</summary>
    public string? Update { get; init; }

    public string? Condition { get; init; }

    public Dictionary<string, string>? Names { get; init; }

    public Dictionary<string, AttributeValue>? Values { get; init; }

    // A refused write tells what there is.
    private ReturnValuesOnConditionCheckFailure? OnRefusal => Condition is null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD;

    public PutItemRequest ToPut(string tableName)
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

    public UpdateItemRequest ToUpdate(string tableName, RecordSchema schema, ReturnValue? returns) =>
        new()
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

    public TransactWriteItem ToTransactionPut(string tableName) =>
        new()
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

    public TransactWriteItem ToTransactionUpdate(string tableName, RecordSchema schema) =>
        new()
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
