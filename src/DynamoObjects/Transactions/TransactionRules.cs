using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Transactions;

/// <summary>DynamoDB's rules for transactions.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html"/>.</remarks>
internal static class TransactionRules
{
    public const int MaxActions = 100;
    public const string ConditionFailed = "ConditionalCheckFailed";

    private const int MaxRetries = 7;
    private const string NoReason = "None";

    /// <summary>The retries of a single write that conflicts with a transaction on its item.</summary>
    public static RetryRule ForWrites { get; } = new(MaxRetries, static exception => exception is TransactionConflictException);

    private static RetryRule ForTransactions { get; } = new(MaxRetries, IsTransient);

    /// <summary>
    /// Sends a transaction, and retries it with backoff if it conflicts with another one, up to a maximum number of retries.
    /// </summary>
    public static Task<TResponse> SendAsync<TResponse>(
        DynamoDatabaseOptions options,
        Func<Task<TResponse>> send,
        CancellationToken cancellationToken
    ) =>
        Retries.SendAsync(
            options.TimeProvider,
            ForTransactions,
            (options, send),
            static (state, attempt, exception) => state.options.Logger.TransactionRetried(attempt, exception.Message),
            static (state, _) => state.send(),
            cancellationToken
        );

    /// <summary>Returns whether a cancellation reason means that its action failed.</summary>
    public static bool IsFailure(CancellationReason reason) => reason.Code is not (null or NoReason);

    /// <summary>Returns the table and key of an item, which a transaction accepts only once.</summary>
    public static (string Table, ItemIdentity Item) GetIdentity(
        string tableName,
        Dictionary<string, AttributeValue> key,
        string hashName,
        string? rangeName
    ) => (tableName, ItemIdentity.FromKey(key, hashName, rangeName));

    /// <summary>Returns whether a transaction failed because of a transient error, such as a conflict with another one.</summary>
    public static bool IsTransient(Exception exception) =>
        exception switch
        {
            TransactionInProgressException => true,
            TransactionCanceledException { CancellationReasons: { } reasons } => reasons.Exists(IsFailure)
                && reasons.TrueForAll(reason =>
                    !IsFailure(reason)
                    || reason.Code
                        is "TransactionConflict"
                            or "ThrottlingError"
                            or "ProvisionedThroughputExceeded"
                            or "RequestLimitExceeded"
                ),
            _ => false,
        };
}
