using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Faults;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing;

/// <summary>The faults that only some operations know.</summary>
public static class FaultRuleExtensions
{
    /// <summary>Leaves the last writes of a batch undone, and gives them back as <c>UnprocessedItems</c>.</summary>
    /// <param name="rule">Which batches.</param>
    /// <param name="count">How many writes, one or more. DynamoDB does not leave all of them: a batch of no more than that
    /// is throttled.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public static Fault Unprocessed(this FaultRule<BatchWriteItemRequest> rule, int count)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return rule.Set(new UnprocessedItems(count), $"{Quantity.Format(count, "item")} unprocessed");
    }

    /// <summary>Leaves the last keys of a batch unread, and gives them back as <c>UnprocessedKeys</c>.</summary>
    /// <param name="rule">Which batches.</param>
    /// <param name="count">How many keys, one or more. DynamoDB does not leave all of them: a batch of no more than that is
    /// throttled.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than one.</exception>
    public static Fault Unprocessed(this FaultRule<BatchGetItemRequest> rule, int count)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return rule.Set(new UnprocessedKeys(count), $"{Quantity.Format(count, "key")} unprocessed");
    }

    /// <summary>Cancels a transaction because another one is at work on one of its items.</summary>
    /// <param name="rule">Which transactions.</param>
    /// <param name="item">The item's place among the request's, from zero.</param>
    /// <returns>The fault: a <see cref="TransactionCanceledException"/>, which the SDK does not retry.</returns>
    public static Fault Conflict(this FaultRule<TransactWriteItemsRequest> rule, int item) =>
        Conflict(rule, request => InjectedErrors.TransactionCanceled(request.TransactItems?.Count ?? 0, item));

    /// <inheritdoc cref="Conflict(FaultRule{TransactWriteItemsRequest}, int)"/>
    public static Fault Conflict(this FaultRule<TransactGetItemsRequest> rule, int item) =>
        Conflict(rule, request => InjectedErrors.TransactionCanceled(request.TransactItems?.Count ?? 0, item));

    /// <summary>Refuses a write because a transaction is at work on its item.</summary>
    /// <param name="rule">Which writes.</param>
    /// <returns>The fault: a <see cref="TransactionConflictException"/>, which the SDK does not retry.</returns>
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
