using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Transactions;

/// <summary>One action of a transaction of writes.</summary>
/// <param name="operation">What it does.</param>
/// <param name="tableName">The table's name in DynamoDB.</param>
/// <param name="key">The item's key.</param>
/// <param name="record">The record that it is about, or null.</param>
internal abstract class TransactionAction(TransactionOperation operation, string tableName, DynamoKey key, object? record)
{
    internal TransactionOperation Operation => operation;

    internal string TableName => tableName;

    internal DynamoKey Key => key;

    internal object? Record => record;

    /// <summary>Sees to it that the table can be used.</summary>
    internal abstract ValueTask EnsureAsync(CancellationToken cancellationToken);

    internal abstract TransactWriteItem ToRequest();

    /// <summary>What the same action would have thrown alone.</summary>
    internal abstract DynamoException Refusal(Dictionary<string, AttributeValue>? found, Exception cause);

    /// <summary>Called where nobody knows whether the transaction was done.</summary>
    internal virtual void Doubt()
    {
    }

    /// <summary>Called once the transaction is done.</summary>
    internal virtual void Complete()
    {
    }
}
