using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <summary>Why one action of a transaction was refused. Immutable.</summary>
public sealed class TransactionFailure
{
    internal TransactionFailure(
        int index,
        TransactionOperation operation,
        string tableName,
        DynamoKey key,
        object? record,
        CancellationReason reason,
        DynamoException? error
    )
    {
        (Index, Operation, TableName, Key, Record) = (index, operation, tableName, key, record);
        (Code, Message, Error) = (reason.Code, reason.Message, error);
        Item = FoundItem.Get(reason);
    }

    /// <summary>The action's place in the transaction, from 0.</summary>
    public int Index { get; }

    /// <summary>What it does.</summary>
    public TransactionOperation Operation { get; }

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>The item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>The record that was to be saved or deleted, or <see langword="null"/> where only a key was given.</summary>
    public object? Record { get; }

    /// <summary>DynamoDB's reason: <c>ConditionalCheckFailed</c>, <c>TransactionConflict</c>, <c>ValidationError</c> and others.</summary>
    /// <remarks>See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</see>.</remarks>
    public string Code { get; }

    /// <summary>DynamoDB's message, or <see langword="null"/>.</summary>
    public string? Message { get; }

    /// <summary>The item as it was when its condition was refused, or <see langword="null"/> where there was none.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Item { get; }

    /// <summary>
    /// What the same action would have thrown alone, where its condition was refused: <see cref="ItemExistsException"/>,
    /// <see cref="ItemChangedException"/>,
    /// <see cref="ItemNotFoundException"/> or <see cref="ConditionFailedException"/>; otherwise <see langword="null"/>.
    /// </summary>
    public DynamoException? Error { get; }

    /// <summary>Action, item and reason, for messages.</summary>
    public override string ToString() =>
        $"{Operation} of {Key} in table '{TableName}': {Error?.Message ?? $"{Code}{(Message is null ? "" : $", {Message}")}"}";
}
