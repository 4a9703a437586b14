using Amazon.DynamoDBv2.Model;
using DynamoObjects.Writes;

namespace DynamoObjects.Transactions;

internal sealed class DeleteAction<T>(DynamoTable<T> table, DynamoKey key, T? record, RecordDeletion<T> deletion)
    : TransactionAction(TransactionOperation.Delete, table.Name, key, record)
    where T : class
{
    public override ValueTask EnsureTableAsync(CancellationToken cancellationToken) => table.EnsureTableAsync(cancellationToken);

    public override TransactWriteItem ToRequest() => deletion.ToTransaction(TableName);

    public override DynamoException CreateException(Dictionary<string, AttributeValue>? found, Exception cause) =>
        deletion.CreateException(TableName, found, cause);

    public override void MarkInDoubt()
    {
        if (record is not null)
            table.InDoubt.AddDeletion(record);
    }

    public override void Complete() => deletion.Complete();
}
