namespace DynamoObjects;

/// <summary>Some records or keys of a batch could not be done; all others were.</summary>
/// <remarks>Records that were saved count as loaded; those in <see cref="Failures"/> are as they were, and can be saved again.</remarks>
public sealed class BatchFailedException : DynamoException
{
    private const int MaxListedFailures = 5;

    internal BatchFailedException(string tableName, string operation, IReadOnlyList<BatchFailure> failures, int succeeded)
        : base(
            $"{failures.Count} of {failures.Count + succeeded} items of table '{tableName}' could not be {operation}; the others were. "
                + string.Join(" ", failures.Take(MaxListedFailures))
                + (failures.Count > MaxListedFailures ? $" And {failures.Count - MaxListedFailures} more." : ""),
            failures[0].Cause
        ) => (TableName, Failures, Succeeded) = (tableName, failures, succeeded);

    /// <summary>The table, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>What could not be done, in no particular order.</summary>
    public IReadOnlyList<BatchFailure> Failures { get; }

    /// <summary>How many were done.</summary>
    public int Succeeded { get; }
}
