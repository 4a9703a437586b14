using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Testing.Faults;

/// <summary>Creates the exceptions that the SDK throws for AWS's errors, with AWS's messages.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html</remarks>
internal static class InjectedErrors
{
    // The values that the SDK's own unmarshaller sets.
    public const ErrorType SdkErrorType = ErrorType.Unknown;

    private const string Conflicted = "TransactionConflict";

    public static string NextRequestId() => Guid.NewGuid().ToString("N").ToUpperInvariant();

    public static Exception InternalServerError() =>
        new InternalServerErrorException(
            "Internal server error",
            null,
            SdkErrorType,
            "InternalServerError",
            NextRequestId(),
            HttpStatusCode.InternalServerError
        );

    public static Exception ServiceUnavailable() =>
        new AmazonDynamoDBException(
            "The service is temporarily unavailable. Please try again later.",
            SdkErrorType,
            "ServiceUnavailable",
            NextRequestId(),
            HttpStatusCode.ServiceUnavailable
        );

    // The exception that the SDK throws when HttpClient times out.
    public static Exception Timeout() => new TimeoutException("A task was canceled.");

    public static Exception TransactionConflict() =>
        new TransactionConflictException(
            Messages.TransactionOngoing,
            null,
            SdkErrorType,
            "TransactionConflictException",
            NextRequestId(),
            HttpStatusCode.BadRequest
        );

    /// <exception cref="ArgumentOutOfRangeException">The transaction has no such item.</exception>
    public static Exception TransactionCanceled(int count, int conflict)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(conflict);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(conflict, count);
        var reasons = Enumerable
            .Range(0, count)
            .Select(item =>
                item == conflict
                    ? new CancellationReason { Code = Conflicted, Message = Messages.TransactionOngoing }
                    : new CancellationReason { Code = "None" }
            )
            .ToList();
        return new TransactionCanceledException(
            Messages.TransactionCanceled(reasons.Select(reason => reason.Code)),
            null,
            SdkErrorType,
            "TransactionCanceledException",
            NextRequestId(),
            HttpStatusCode.BadRequest
        )
        {
            CancellationReasons = reasons,
        };
    }
}
