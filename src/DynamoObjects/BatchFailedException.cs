namespace DynamoObjects;

/// <summary>The exception that is thrown when a batch cannot process some records or keys.</summary>
/// <remarks>
/// All other records or keys were processed. Saved records count as loaded. The records in <see cref="Failures"/> are unchanged and can be
/// saved again.
/// </remarks>
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

    /// <summary>Gets the table's name, with its prefix.</summary>
    public string TableName { get; }

    /// <summary>Gets the records or keys that failed, in no particular order.</summary>
    public IReadOnlyList<BatchFailure> Failures { get; }

    /// <summary>Gets the number of records or keys that were processed.</summary>
    public int Succeeded { get; }
}
