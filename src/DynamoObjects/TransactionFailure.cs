using Amazon.DynamoDBv2.Model;
using DynamoObjects.Sending;

namespace DynamoObjects;

/// <summary>Represents the reason why one action of a transaction failed.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
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

    /// <summary>Gets the index of the action in the transaction, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets the kind of the action.</summary>
    public TransactionOperation Operation { get; }

    /// <summary>Gets the table's name, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>Gets the item's key.</summary>
    public DynamoKey Key { get; }

    /// <summary>Gets the record to save or delete, or <see langword="null"/> if the action has only a key.</summary>
    public object? Record { get; }

    /// <summary>
    /// Gets the code of DynamoDB's cancellation reason, such as <c>ConditionalCheckFailed</c>, <c>TransactionConflict</c> or
    /// <c>ValidationError</c>.
    /// </summary>
    /// <remarks>
    /// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</see>.
    /// </remarks>
    public string Code { get; }

    /// <summary>Gets the message of DynamoDB's cancellation reason, or <see langword="null"/> if there is none.</summary>
    public string? Message { get; }

    /// <summary>Gets the item that did not meet the condition, or <see langword="null"/> if there was no item.</summary>
    public IReadOnlyDictionary<string, AttributeValue>? Item { get; }

    /// <summary>Gets the exception that the same action throws outside of a transaction if its condition is not met.</summary>
    /// <value>
    /// An <see cref="ItemExistsException"/>, <see cref="ItemChangedException"/>, <see cref="ItemNotFoundException"/> or
    /// <see cref="ConditionFailedException"/>, or <see langword="null"/> if the action failed for another reason.
    /// </value>
    public DynamoException? Error { get; }

    /// <summary>Returns the action, the item's key, the table and the reason for the failure as text.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        $"{Operation} of {Key} in table '{TableName}': {Error?.Message ?? $"{Code}{(Message is null ? "" : $", {Message}")}"}";
}
