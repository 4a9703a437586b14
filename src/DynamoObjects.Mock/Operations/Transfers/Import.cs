using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>An import and its outcome.</summary>
internal sealed record Import : Transfer
{
    /// <summary>The maximum number of errors that are kept.</summary>
    public const int MaxErrors = 1000;

    /// <summary>The response to the request, without what the end of the import adds.</summary>
    public required ImportTableDescription Request { get; init; }

    public long Processed { get; init; }

    public long Imported { get; init; }

    public long ErrorCount { get; init; }

    public long ProcessedBytes { get; init; }

    /// <summary>The first errors, which AWS writes to Amazon CloudWatch Logs.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    public TransferFailure? Failure { get; init; }

    public string GetStatus(DateTimeOffset now) =>
        IsRunning(now) ? "IN_PROGRESS"
        : Failure is null ? "COMPLETED"
        : "FAILED";
}
