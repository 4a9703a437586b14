namespace DynamoObjects;

/// <summary>A transaction was cancelled: none of its actions was done, and its records are as they were.</summary>
public sealed class TransactionFailedException : DynamoException
{
    internal TransactionFailedException(IReadOnlyList<TransactionFailure> failures, Exception innerException)
        : base($"The transaction was cancelled, and nothing of it was done. {(failures.Count == 0 ? innerException.Message : string.Join(" ", failures))}", innerException)
        => Failures = failures;

    /// <summary>The actions that were refused, in their order; the others would have been done.</summary>
    public IReadOnlyList<TransactionFailure> Failures { get; }
}
