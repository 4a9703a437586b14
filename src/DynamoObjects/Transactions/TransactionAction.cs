using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Transactions;

/// <summary>One action of a transaction of writes.</summary>
/// <param name="operation">What it does.</param>
/// <param name="tableName">The table's name in DynamoDB.</param>
/// <param name="key">The item's key.</param>
/// <param name="record">The record that it is about, or null.</param>
internal abstract class TransactionAction(TransactionOperation operation, string tableName, DynamoKey key, object? record)
{
    public TransactionOperation Operation => operation;

    public string TableName => tableName;

    public DynamoKey Key => key;

    public object? Record => record;

    /// <summary>Sees to it that the table can be used.</summary>
    public abstract ValueTask EnsureTableAsync(CancellationToken cancellationToken);

    public abstract TransactWriteItem ToRequest();

    /// <summary>What the same action would have thrown alone.</summary>
    /// <param name="found">The item as it is; null where there is none.</param>
    /// <param name="cause">What DynamoDB said.</param>
    public abstract DynamoException CreateException(Dictionary<string, AttributeValue>? found, Exception cause);

    /// <summary>Called where nobody knows whether the transaction was done.</summary>
    public virtual void MarkInDoubt() { }

    /// <summary>Called once the transaction is done.</summary>
    public virtual void Complete() { }
}
