using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Writes;

namespace DynamoObjects.Transactions;

internal sealed class SaveAction<T>(DynamoTable<T> table, T record, RecordSave<T> save)
    : TransactionAction(TransactionOperation.Save, table.Name, ItemKeys.Of(DynamoTable<T>.Schema, record), record)
    where T : class
{
    public override ValueTask EnsureAsync(CancellationToken cancellationToken) => table.EnsureAsync(cancellationToken);

    public override TransactWriteItem ToRequest() => save.ToTransaction(TableName);

    public override DynamoException Refusal(Dictionary<string, AttributeValue>? found, Exception cause)
    {
        // What is in the way may be an earlier save of the record that ended without a response.
        if (table.InDoubt.Find(save.Record)?.FindDone(found) is not { } done)
            return save.Refusal(TableName, found, cause);
        done.Complete(found);
        return save.Refusal(TableName, found, cause, LostResponse.WasSaved);
    }

    public override void Doubt() => table.InDoubt.Add(save);

    public override void Complete() => save.Complete();
}
