using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Writes;

/// <summary>The contents of a save: the whole item or an update of it, with its condition.</summary>
/// <param name="Item">The item after the save.</param>
/// <param name="Expressions">The condition and, unless the whole item is sent, the update.</param>
internal readonly record struct ItemWrite(Dictionary<string, AttributeValue> Item, WriteExpressions Expressions = default)
{
    private bool HasCondition => Expressions.Condition is not null;

    public PutItemRequest ToPut(string tableName)
    {
        var request = new PutItemRequest { TableName = tableName, Item = Item };
        if (HasCondition)
        {
            request.ConditionExpression = Expressions.Condition;
            request.ExpressionAttributeNames = Expressions.Names;
            request.ExpressionAttributeValues = Expressions.Values;
            request.ReturnValuesOnConditionCheckFailure = Expressions.OnFailure;
        }

        return request;
    }

    public TransactWriteItem ToTransactionPut(string tableName) =>
        new()
        {
            Put = new Put
            {
                TableName = tableName,
                Item = Item,
                ConditionExpression = Expressions.Condition,
                ExpressionAttributeNames = HasCondition ? Expressions.Names : null,
                ExpressionAttributeValues = HasCondition ? Expressions.Values : null,
                ReturnValuesOnConditionCheckFailure = Expressions.OnFailure,
            },
        };
}
