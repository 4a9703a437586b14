using Amazon.DynamoDBv2.Model;
using DynamoObjects.Writes;

namespace DynamoObjects.Transactions;

internal sealed class DeleteAction<T>(DynamoTable<T> table, DynamoKey key, T? record, RecordDeletion<T> deletion)
    : TransactionAction(TransactionOperation.Delete, table.Name, key, record)
    where T : class
{
    internal override ValueTask EnsureAsync(CancellationToken cancellationToken) => table.EnsureAsync(cancellationToken);

    internal override TransactWriteItem ToRequest() => deletion.ToTransaction(TableName);

    internal override DynamoException Refusal(Dictionary<string, AttributeValue>? found, Exception cause)
        => deletion.Refusal(TableName, found, cause);

    internal override void Doubt()
    {
        if (record is not null)
            table.InDoubt.AddDeletion(record);
    }

    internal override void Complete() => deletion.Complete();
}
