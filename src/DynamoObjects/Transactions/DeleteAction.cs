using Amazon.DynamoDBv2.Model;
using DynamoObjects.Writes;

namespace DynamoObjects.Transactions;

internal sealed class DeleteAction<T>(DynamoTable<T> table, DynamoKey key, T? record, RecordDeletion<T> deletion)
    : TransactionAction(TransactionOperation.Delete, table.Name, key, record)
    where T : class
{
    public override ValueTask EnsureAsync(CancellationToken cancellationToken) => table.EnsureAsync(cancellationToken);

    public override TransactWriteItem ToRequest() => deletion.ToTransaction(TableName);

    public override DynamoException Refusal(Dictionary<string, AttributeValue>? found, Exception cause) =>
        deletion.Refusal(TableName, found, cause);

    public override void Doubt()
    {
        if (record is not null)
            table.InDoubt.AddDeletion(record);
    }

    public override void Complete() => deletion.Complete();
}
