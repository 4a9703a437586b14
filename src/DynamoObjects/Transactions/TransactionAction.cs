using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Transactions;

/// <summary>One action of a transaction of writes.</summary>
/// <param name="operation">The kind of the action.</param>
/// <param name="tableName">The table's name in DynamoDB.</param>
/// <param name="key">The item's key.</param>
/// <param name="record">The record, or null if there is only a key.</param>
internal abstract class TransactionAction(TransactionOperation operation, string tableName, DynamoKey key, object? record)
{
    public TransactionOperation Operation => operation;

    public string TableName => tableName;

    public DynamoKey Key => key;

    public object? Record => record;

    /// <summary>Ensures that the table is usable.</summary>
    public abstract ValueTask EnsureTableAsync(CancellationToken cancellationToken);

    public abstract TransactWriteItem ToRequest();

    /// <summary>Creates the exception that the same action would throw outside of a transaction.</summary>
    /// <param name="found">The existing item, or null.</param>
    /// <param name="cause">DynamoDB's error.</param>
    public abstract DynamoException CreateException(Dictionary<string, AttributeValue>? found, Exception cause);

    /// <summary>Called if it is unknown whether the transaction was carried out.</summary>
    public virtual void MarkInDoubt() { }

    /// <summary>Called after the transaction was carried out.</summary>
    public virtual void Complete() { }
}
