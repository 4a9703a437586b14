using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Writes;

namespace DynamoObjects.Transactions;

internal sealed class SaveAction<T>(DynamoTable<T> table, T record, RecordSave<T> save)
    : TransactionAction(TransactionOperation.Save, table.Name, ItemKeys.GetKey(DynamoTable<T>.Schema, record), record)
    where T : class
{
    public override ValueTask EnsureTableAsync(CancellationToken cancellationToken) => table.EnsureTableAsync(cancellationToken);

    public override TransactWriteItem ToRequest() => save.ToTransaction(TableName);

    public override DynamoException CreateException(Dictionary<string, AttributeValue>? found, Exception cause)
    {
        // The conflicting item may be the result of an earlier save of the record that ended without a response.
        if (table.InDoubt.Find(save.Record)?.FindSucceeded(found) is not { } completedSave)
            return save.CreateException(TableName, found, cause);
        completedSave.Complete(found);
        return save.CreateException(TableName, found, cause, LostResponseHints.EarlierSaveSucceeded);
    }

    public override void MarkInDoubt() => table.InDoubt.Add(save);

    public override void Complete() => save.Complete();
}
