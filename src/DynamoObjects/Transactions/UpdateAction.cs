using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;

namespace DynamoObjects.Transactions;

internal sealed class UpdateAction<T>(
    DynamoTable<T> table,
    DynamoKey key,
    Dictionary<string, AttributeValue> attributes,
    ItemExpressions update,
    bool mustExist
) : TransactionAction(TransactionOperation.Update, table.Name, key, null)
    where T : class
{
    public override ValueTask EnsureAsync(CancellationToken cancellationToken) => table.EnsureAsync(cancellationToken);

    public override TransactWriteItem ToRequest() =>
        new()
        {
            Update = new Update
            {
                TableName = TableName,
                Key = attributes,
                UpdateExpression = update.Update,
                ConditionExpression = update.Condition,
                ExpressionAttributeNames = update.Names,
                ExpressionAttributeValues = update.Values,
                ReturnValuesOnConditionCheckFailure = update.Condition is null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD,
            },
        };

    public override DynamoException Refusal(Dictionary<string, AttributeValue>? found, Exception cause)
    {
        found = found is { Count: > 0 } ? found : null;
        return mustExist && found is null
            ? new ItemNotFoundException(TableName, Key, cause)
            : new ConditionFailedException(TableName, Key, found, cause);
    }
}
