using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;

namespace DynamoObjects.Writes;

/// <summary>The expressions of a write, alone or in a transaction.</summary>
/// <param name="Update">The update; null if the whole item is sent.</param>
/// <param name="Condition">The condition on the existing item; null for none.</param>
/// <param name="Names">The attribute names by placeholder.</param>
/// <param name="Values">The values by placeholder.</param>
internal readonly record struct WriteExpressions(
    string? Update,
    string? Condition,
    Dictionary<string, string>? Names,
    Dictionary<string, AttributeValue>? Values
)
{
    /// <summary>Makes DynamoDB return the existing item if the condition is not met.</summary>
    public ReturnValuesOnConditionCheckFailure? OnFailure => Condition is null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD;

    public static WriteExpressions From(ItemExpressions update) => new(update.Update, update.Condition, update.Names, update.Values);

    public UpdateItemRequest ToUpdate(string tableName, Dictionary<string, AttributeValue> key, ReturnValue? returns) =>
        new()
        {
            TableName = tableName,
            Key = key,
            UpdateExpression = Update,
            ConditionExpression = Condition,
            ExpressionAttributeNames = Names,
            ExpressionAttributeValues = Values,
            ReturnValues = returns,
            ReturnValuesOnConditionCheckFailure = OnFailure,
        };

    public TransactWriteItem ToTransactionUpdate(string tableName, Dictionary<string, AttributeValue> key) =>
        new()
        {
            Update = new Update
            {
                TableName = tableName,
                Key = key,
                UpdateExpression = Update,
                ConditionExpression = Condition,
                ExpressionAttributeNames = Names,
                ExpressionAttributeValues = Values,
                ReturnValuesOnConditionCheckFailure = OnFailure,
            },
        };
}
