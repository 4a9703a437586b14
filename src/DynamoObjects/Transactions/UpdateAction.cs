using Amazon.DynamoDBv2.Model;
using DynamoObjects.Lambdas;
using DynamoObjects.Writes;

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
    public override ValueTask EnsureTableAsync(CancellationToken cancellationToken) => table.EnsureTableAsync(cancellationToken);

    public override TransactWriteItem ToRequest() => WriteExpressions.From(update).ToTransactionUpdate(TableName, attributes);

    public override DynamoException CreateException(Dictionary<string, AttributeValue>? found, Exception cause) =>
        mustExist && found is null
            ? new ItemNotFoundException(TableName, Key, cause)
            : new ConditionFailedException(TableName, Key, found, cause);
}
