namespace DynamoObjects;

/// <summary>A transaction was cancelled: none of its actions was done, and its records are as they were.</summary>
public sealed class TransactionFailedException : DynamoException
{
    internal TransactionFailedException(IReadOnlyList<TransactionFailure> failures, Exception innerException)
        : base(
            $"The transaction was cancelled, and nothing of it was done. "
                + $"{(failures.Count == 0 ? innerException.Message : string.Join(" ", failures))}",
            innerException
        ) => Failures = failures;

    internal TransactionFailedException(string token, Exception innerException)
        : base(
            $"Nothing of this transaction was done: within the last ten minutes the token '{token}' was used for one with other "
                + "contents. To repeat a transaction, commit the same one again, for another take another token. The times of "
                + "records are contents, too: a record with [DynamoCreatedAt] or [DynamoUpdatedAt] that is saved anew differs.",
            innerException
        ) => Failures = [];

    /// <summary>The actions that were refused, in their order; the others would have been done.</summary>
    public IReadOnlyList<TransactionFailure> Failures { get; }
}
