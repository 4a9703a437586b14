using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Batches and transactions.</content>
internal static partial class Messages
{
    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html</remarks>
    public const string TooManyBatchKeys = "Too many items requested for the BatchGetItem call";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string TooManyBatchWrites = "Too many items requested for the BatchWriteItem call";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string BatchKeysRepeat = "Provided list of item keys contains duplicates";

    /// <remarks>Source: unverified, the SDK's text for a response without a message.</remarks>
    public const string RequestTooLarge = "The service returned an error with HTTP Body: {\"Message\":\"\"}";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string WriteRequestNotOne = "Supplied WriteRequest must contain exactly one of PutRequest or DeleteRequest";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string TransactionTargetsRepeat = "Transaction request cannot include multiple operations on one item";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string TransactActionMissing = "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string TransactActionConstraint = "TransactWriteRequest should contain Delete or Put or Update or ConditionCheck";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string TransactActionsSeveral = "TransactItems can only contain one of Check, Put, Update or Delete";

    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</remarks>
    public const string TransactionOngoing = "Transaction is ongoing for the item";

    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</remarks>
    public const string TokenInProgress = "The transaction with the given request token is already in progress";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string TokenReused = "Request parameters do not match those of an earlier request with the same client request token";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string TransactionCanceled(IEnumerable<string> codes) =>
        $"Transaction cancelled, please refer cancellation reasons for specific reasons [{string.Join(", ", codes)}]";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string TransactionTooLarge(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"Transaction payload size cannot exceed 4MB. Payload Size: {bytes}");

    /// <summary>Without a space before the number, as AWS sends it.</summary>
    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string TransactionResponseTooLarge(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"Payload in response is too large.{bytes}");

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string RequestItemsMissing(string operation) => $"The requestItems parameter is required for {operation}";
}
