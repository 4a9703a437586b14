using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Transactions;

/// <summary>What DynamoDB says of transactions.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html"/>.</remarks>
internal static class TransactionRules
{
    public const int MaxActions = 100;
    public const string ConditionFailed = "ConditionalCheckFailed";

    private const int MaxRetries = 7;
    private const string NoReason = "None";

    /// <summary>For single writes, which a transaction over their item may be in the way of.</summary>
    public static RetryRule ForWrites { get; } = new(MaxRetries, static exception => exception is TransactionConflictException);

    private static RetryRule ForTransactions { get; } = new(MaxRetries, IsTransient);

    /// <summary>Sends a transaction, and sends it again after a while where another one was in its way; not for ever.</summary>
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

    /// <summary>Whether a reason says that its action was refused.</summary>
    public static bool IsFailure(CancellationReason reason) => reason.Code is not (null or NoReason);

    /// <summary>An item's place in DynamoDB, which a transaction may name only once.</summary>
    public static (string Table, ItemIdentity Item) GetIdentity(
        string tableName,
        Dictionary<string, AttributeValue> key,
        string hashName,
        string? rangeName
    ) => (tableName, ItemIdentity.FromKey(key, hashName, rangeName));

    /// <summary>Whether a transaction failed for something that passes, as for other transactions in its way.</summary>
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
