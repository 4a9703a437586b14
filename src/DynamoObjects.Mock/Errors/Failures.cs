using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Errors;

/// <summary>The exceptions of the SDK with the code, status and request id that AWS's answer would give them.</summary>
internal static class Failures
{
    // What the SDK's own unmarshaller sets: DynamoDB's answers do not say whose fault it was.
    private const ErrorType Fault = ErrorType.Unknown;

    public static AmazonDynamoDBException Validation(string message) => Create("ValidationException", message);

    /// <summary>An error that the SDK has no class for.</summary>
    public static AmazonDynamoDBException Create(string errorCode, string message) =>
        new(message, Fault, errorCode, RequestIds.Next(), HttpStatusCode.BadRequest);

    /// <summary>A place in a stream whose changes are not kept any more.</summary>
    public static AmazonDynamoDBException TrimmedDataAccess() => Create("TrimmedDataAccessException", Messages.TrimHorizon);

    /// <summary>An operation that AWS, or this engine, does not have.</summary>
    public static AmazonDynamoDBException UnknownOperation(string message) => Create("UnknownOperationException", message);

    /// <summary>A request of more than 16 MB: it is refused before it is read, and the SDK finds no code or message in the
    /// answer.</summary>
    public static AmazonDynamoDBException RequestTooLarge() =>
        new(Messages.RequestTooLarge, Fault, "", RequestIds.Next(), HttpStatusCode.RequestEntityTooLarge);

    public static ConditionalCheckFailedException ConditionalCheckFailed(Dictionary<string, AttributeValue>? item) =>
        new(Messages.ConditionFalse, null, Fault, "ConditionalCheckFailedException", RequestIds.Next(), HttpStatusCode.BadRequest)
        {
            Item = item,
        };

    public static ResourceNotFoundException ResourceNotFound(string message) =>
        new(message, null, Fault, "ResourceNotFoundException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static ResourceInUseException ResourceInUse(string message) =>
        new(message, null, Fault, "ResourceInUseException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static LimitExceededException LimitExceeded(string message) =>
        new(message, null, Fault, "LimitExceededException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static TransactionCanceledException TransactionCanceled(string message, List<CancellationReason> reasons) =>
        new(message, null, Fault, "TransactionCanceledException", RequestIds.Next(), HttpStatusCode.BadRequest)
        {
            CancellationReasons = reasons,
        };

    public static ItemCollectionSizeLimitExceededException ItemCollectionTooLarge() =>
        new(
            Messages.ItemCollectionTooLarge,
            null,
            Fault,
            "ItemCollectionSizeLimitExceededException",
            RequestIds.Next(),
            HttpStatusCode.BadRequest
        );

    public static DuplicateItemException DuplicateItem() =>
        new(Messages.DuplicateItem, null, Fault, "DuplicateItemException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static TransactionConflictException TransactionConflict() =>
        new(Messages.TransactionOngoing, null, Fault, "TransactionConflictException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static TransactionInProgressException TransactionInProgress(string message) =>
        new(message, null, Fault, "TransactionInProgressException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static IdempotentParameterMismatchException IdempotentParameterMismatch(string message) =>
        new(message, null, Fault, "IdempotentParameterMismatchException", RequestIds.Next(), HttpStatusCode.BadRequest);
}
