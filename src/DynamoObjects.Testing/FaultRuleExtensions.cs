using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Faults;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing;

/// <summary>Provides the faults of specific operations.</summary>
public static class FaultRuleExtensions
{
    /// <summary>Leaves the last writes of a batch unprocessed and returns them as <c>UnprocessedItems</c>.</summary>
    /// <param name="rule">The batches to affect.</param>
    /// <param name="count">The number of writes, one or more. DynamoDB never leaves a whole batch unprocessed: a batch
    /// of at most this size is throttled instead.</param>
    /// <returns>The fault that was added.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public static Fault LeaveUnprocessed(this FaultRule<BatchWriteItemRequest> rule, int count)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return rule.Set(new UnprocessedItems(count), $"{Quantity.Format(count, "item")} unprocessed");
    }

    /// <summary>Leaves the last keys of a batch unread and returns them as <c>UnprocessedKeys</c>.</summary>
    /// <param name="rule">The batches to affect.</param>
    /// <param name="count">The number of keys, one or more. DynamoDB never leaves a whole batch unprocessed: a batch of
    /// at most this size is throttled instead.</param>
    /// <returns>The fault that was added.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public static Fault LeaveUnprocessed(this FaultRule<BatchGetItemRequest> rule, int count)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return rule.Set(new UnprocessedKeys(count), $"{Quantity.Format(count, "key")} unprocessed");
    }

    /// <summary>Cancels a transaction because of a conflict with another transaction on one of its items.</summary>
    /// <param name="rule">The transactions to affect.</param>
    /// <param name="item">The zero-based position of the item in the request.</param>
    /// <returns>The fault that was added: a <see cref="TransactionCanceledException"/>, which the SDK does not
    /// retry.</returns>
    public static Fault Conflict(this FaultRule<TransactWriteItemsRequest> rule, int item) =>
        Conflict(rule, request => InjectedErrors.TransactionCanceled(request.TransactItems?.Count ?? 0, item));

    /// <inheritdoc cref="Conflict(FaultRule{TransactWriteItemsRequest}, int)"/>
    public static Fault Conflict(this FaultRule<TransactGetItemsRequest> rule, int item) =>
        Conflict(rule, request => InjectedErrors.TransactionCanceled(request.TransactItems?.Count ?? 0, item));

    /// <summary>Rejects a write because of a conflict with a transaction on its item.</summary>
    /// <param name="rule">The writes to affect.</param>
    /// <returns>The fault that was added: a <see cref="TransactionConflictException"/>, which the SDK does not
    /// retry.</returns>
    public static Fault Conflict(this FaultRule<PutItemRequest> rule) => Conflict(rule, _ => InjectedErrors.TransactionConflict());

    /// <inheritdoc cref="Conflict(FaultRule{PutItemRequest})"/>
    public static Fault Conflict(this FaultRule<UpdateItemRequest> rule) => Conflict(rule, _ => InjectedErrors.TransactionConflict());

    /// <inheritdoc cref="Conflict(FaultRule{PutItemRequest})"/>
    public static Fault Conflict(this FaultRule<DeleteItemRequest> rule) => Conflict(rule, _ => InjectedErrors.TransactionConflict());

    private static Fault Conflict<TRequest>(FaultRule<TRequest> rule, Func<TRequest, Exception> error)
        where TRequest : Amazon.DynamoDBv2.AmazonDynamoDBRequest
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Set(new FailedAttempt(request => error((TRequest)request)), "transaction conflict");
    }
}
