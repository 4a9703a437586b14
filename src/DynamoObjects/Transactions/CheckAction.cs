using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Writes;

namespace DynamoObjects.Transactions;

internal sealed class CheckAction<T>(
    DynamoTable<T> table,
    DynamoKey key,
    Dictionary<string, AttributeValue> attributes,
    WriteCondition condition
) : TransactionAction(TransactionOperation.Check, table.Name, key, null)
    where T : class
{
    public override ValueTask EnsureTableAsync(CancellationToken cancellationToken) => table.EnsureTableAsync(cancellationToken);

    public override TransactWriteItem ToRequest() =>
        new()
        {
            ConditionCheck = new ConditionCheck
            {
                TableName = TableName,
                Key = attributes,
                ConditionExpression = condition.Text,
                ExpressionAttributeNames = condition.Names,
                ExpressionAttributeValues = condition.Values,
                ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
            },
        };

    public override DynamoException CreateException(Dictionary<string, AttributeValue>? found, Exception cause) =>
        new ConditionFailedException(TableName, Key, found, cause);
}
