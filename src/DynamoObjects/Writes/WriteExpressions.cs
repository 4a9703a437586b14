using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;

namespace DynamoObjects.Writes;

/// <summary>What a write says beside its item or key, alone or in a transaction.</summary>
/// <param name="Update">What is set and removed; null where a whole item is sent.</param>
/// <param name="Condition">What must hold of the item that is there; null for nothing.</param>
/// <param name="Names">The attributes' names by their placeholders.</param>
/// <param name="Values">The values by their placeholders.</param>
internal readonly record struct WriteExpressions(
    string? Update,
    string? Condition,
    Dictionary<string, string>? Names,
    Dictionary<string, AttributeValue>? Values
)
{
    /// <summary>Has a rejected write return the item that is there.</summary>
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
