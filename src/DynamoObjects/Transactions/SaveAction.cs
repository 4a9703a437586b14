using Amazon.DynamoDBv2.Model;
using DynamoObjects.Tables;

namespace DynamoObjects.Transactions;

internal sealed class SaveAction<T>(DynamoTable<T> table, T record, RecordSave<T> save)
    : TransactionAction(TransactionOperation.Save, table.Name, ItemKeys.Of(DynamoTable<T>.Schema, record), record)
    where T : class
{
    internal override ValueTask EnsureAsync(CancellationToken cancellationToken) => table.EnsureAsync(cancellationToken);

    internal override TransactWriteItem ToRequest() => save.ToTransaction(TableName);

    internal override DynamoException Refusal(Dictionary<string, AttributeValue>? found, Exception cause) => save.Refusal(TableName, found, cause);

    internal override void Complete() => save.Complete();
}
