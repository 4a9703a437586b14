using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Why a transfer failed after it was accepted.</summary>
/// <param name="Code">The failure code.</param>
/// <param name="Message">The failure message.</param>
internal sealed record TransferFailure(string Code, string Message)
{
    public static TransferFailure NoBucket { get; } = new("S3NoSuchBucket", Messages.BucketNotFound);

    public static TransferFailure ItemsInvalid { get; } = new("ItemValidationError", Messages.ImportedItemsInvalid);

    public static TransferFailure TableExists(string table) => new("TableAlreadyExists", Messages.TableExists(table));

    /// <summary>Creates the failure for a store that cannot be read or written.</summary>
    public static TransferFailure StoreUnavailable(Exception exception) => new("S3AccessDenied", exception.Message);

    /// <summary>Whether an exception comes from the store; the others are defects.</summary>
    public static bool IsOfStore(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
