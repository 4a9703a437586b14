namespace DynamoObjects;

/// <summary>The exception that is thrown when a batch could not process some records or keys; all others were processed.</summary>
/// <remarks>Saved records count as loaded. The records in <see cref="Failures"/> are unchanged and can be saved again.</remarks>
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

    /// <summary>The table's name, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>The records or keys that failed, in no particular order.</summary>
    public IReadOnlyList<BatchFailure> Failures { get; }

    /// <summary>The number of records or keys that were processed.</summary>
    public int Succeeded { get; }
}
