using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Batches and transactions.</content>
/// <remarks>Source: AWS, measured in 2026; DynamoDB Local for texts without a measurement. Where regions differ, us-east-1.
/// Conflicts and tokens:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors</remarks>
internal static partial class Messages
{
    public const string TooManyBatchKeys = "Too many items requested for the BatchGetItem call";

    public const string TooManyBatchWrites = "Too many items requested for the BatchWriteItem call";

    public const string BatchKeysRepeat = "Provided list of item keys contains duplicates";

    public const string RequestTooLarge = "The service returned an error with HTTP Body: {\"Message\":\"\"}";

    public const string WriteRequestNotOne = "Supplied WriteRequest must contain exactly one of PutRequest or DeleteRequest";

    public const string TransactionTargetsRepeat = "Transaction request cannot include multiple operations on one item";

    public const string TransactActionMissing = "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request";

    // Source: DynamoDB Local.
    public const string TransactActionsSeveral = "TransactItems can only contain one of Check, Put, Update or Delete";

    public const string TransactionOngoing = "Transaction is ongoing for the item";

    public const string TokenInProgress = "The transaction with the given request token is already in progress";

    public const string TokenReused = "Request parameters do not match those of an earlier request with the same client request token";

    public static string TransactionCanceled(IEnumerable<string> codes) =>
        $"Transaction cancelled, please refer cancellation reasons for specific reasons [{string.Join(", ", codes)}]";

    public static string TransactionTooLarge(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"Transaction payload size cannot exceed 4MB. Payload Size: {bytes}");

    /// <summary>Without a space before the number, as AWS sends it.</summary>
    public static string TransactionResponseTooLarge(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"Payload in response is too large.{bytes}");

    public static string RequestItemsMissing(string operation) => $"The requestItems parameter is required for {operation}";
}
