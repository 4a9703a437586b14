namespace DynamoObjects;

/// <summary>
/// The exception that is thrown when a transaction is canceled: no action was carried out, and its records are unchanged.
/// </summary>
public sealed class TransactionFailedException : DynamoException
{
    internal TransactionFailedException(IReadOnlyList<TransactionFailure> failures, Exception innerException)
        : base(
            $"The transaction was canceled, and no action was carried out. "
                + $"{(failures.Count == 0 ? innerException.Message : string.Join(" ", failures))}",
            innerException
        ) => Failures = failures;

    internal TransactionFailedException(string token, Exception innerException)
        : base(
            $"The transaction was not carried out: within the last ten minutes the token '{token}' was used for a transaction with other "
                + "contents. To repeat that transaction, commit the same object again; for a new one, use another token. The "
                + "contents include the times of records: each save of a record with [DynamoCreatedAt] or [DynamoUpdatedAt] "
                + "has other times.",
            innerException
        ) => Failures = [];

    /// <summary>Gets the actions that failed, in their order.</summary>
    /// <value>An empty list if DynamoDB rejected the transaction because its client request token was already used for other
    /// contents.</value>
    public IReadOnlyList<TransactionFailure> Failures { get; }
}
