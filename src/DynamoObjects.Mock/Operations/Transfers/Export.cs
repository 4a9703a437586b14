using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>An export and its outcome.</summary>
internal sealed record Export : Transfer
{
    /// <summary>The response to the request, without what the end of the export adds.</summary>
    public required ExportDescription Request { get; init; }

    /// <summary>The number of exported items.</summary>
    public long Items { get; init; }

    public long BilledBytes { get; init; }

    /// <summary>The key of the manifest; <see langword="null"/> if the export failed.</summary>
    public string? Manifest { get; init; }

    /// <summary>The code and the message of the failure, or <see langword="null"/>.</summary>
    public TransferFailure? Failure { get; init; }

    public string GetStatus(DateTimeOffset now) =>
        IsRunning(now) ? "IN_PROGRESS"
        : Failure is null ? "COMPLETED"
        : "FAILED";
}
