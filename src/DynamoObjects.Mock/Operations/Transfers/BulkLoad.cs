using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>A bulk operation and its outcome.</summary>
internal sealed record BulkLoad : Transfer
{
    /// <summary>The response to the request, without what the end of the operation adds.</summary>
    public required BulkOperationDescription Request { get; init; }

    public long Processed { get; init; }

    /// <summary>The number of records that are not items of the table; a false condition is no failure.</summary>
    public long Failed { get; init; }

    public long InputBytes { get; init; }

    public BulkOperationUsage? Usage { get; init; }

    public TransferFailure? Failure { get; init; }

    /// <summary>When the client canceled it.</summary>
    public DateTimeOffset? Canceled { get; init; }

    public string GetStatus(DateTimeOffset now) =>
        IsRunning(now)
            ? Canceled is null
                ? "IN_PROGRESS"
                : "CANCELLING"
            : Canceled is not null
                ? "CANCELLED"
                : Failure is not null
                    ? "FAILED"
                    : Failed > 0
                        ? "COMPLETED_WITH_ERRORS"
                        : "COMPLETED";
}
