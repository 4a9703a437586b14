using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Errors;

/// <summary>Creates the SDK's exceptions with the code, status and request ID of AWS's response.</summary>
internal static partial class Failures
{
    // The value that the SDK's unmarshaller sets: DynamoDB's responses do not contain the error type.
    private const ErrorType Fault = ErrorType.Unknown;

    public static AmazonDynamoDBException Validation(string message) => Create("ValidationException", message);

    /// <summary>Creates an error for which the SDK has no class.</summary>
    public static AmazonDynamoDBException Create(string errorCode, string message) =>
        new(message, Fault, errorCode, RequestIds.Next(), HttpStatusCode.BadRequest);

    public static AmazonDynamoDBException AccessDenied(string message) => Create("AccessDeniedException", message);

    public static ThrottlingException Throttling(string message) =>
        new(message, null, Fault, "ThrottlingException", RequestIds.Next(), HttpStatusCode.BadRequest);

    /// <summary>Creates an error of the service itself, for which AWS also sends no message.</summary>
    public static AmazonDynamoDBException InternalFailure() =>
        new("", Fault, "InternalFailure", RequestIds.Next(), HttpStatusCode.InternalServerError);

    public static InternalServerErrorException InternalServerError(string message) =>
        new(message, null, Fault, "InternalServerError", RequestIds.Next(), HttpStatusCode.InternalServerError);

    /// <summary>Creates the error for a position in a stream whose records have been trimmed.</summary>
    public static AmazonDynamoDBException TrimmedDataAccess() => Create("TrimmedDataAccessException", Messages.TrimHorizon);

    /// <summary>Creates the error for an operation that AWS, or this engine, does not have.</summary>
    public static AmazonDynamoDBException UnknownOperation(string message) => Create("UnknownOperationException", message);

    /// <summary>Creates the error for a request of more than 16 MB: the service rejects it unread, and the response has no code or
    /// message for the SDK.</summary>
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

    public static ReplicatedWriteConflictException ReplicatedWriteConflict() =>
        new(
            Messages.ReplicatedWriteConflict,
            null,
            Fault,
            "ReplicatedWriteConflictException",
            RequestIds.Next(),
            HttpStatusCode.BadRequest
        );

    public static GlobalTableNotFoundException GlobalTableNotFound(string message) =>
        new(message, null, Fault, "GlobalTableNotFoundException", RequestIds.Next(), HttpStatusCode.BadRequest);

    public static PolicyNotFoundException PolicyNotFound(string message) =>
        new(message, null, Fault, "PolicyNotFoundException", RequestIds.Next(), HttpStatusCode.BadRequest);
}
