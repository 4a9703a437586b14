namespace DynamoObjects;

/// <summary>The exception that is thrown when some items cannot be copied.</summary>
/// <remarks>All other items were copied.</remarks>
public sealed class CopyFailedException : DynamoException
{
    private const int MaxListedFailures = 5;

    internal CopyFailedException(string source, string target, CopyResult result, IReadOnlyList<CopyFailure> failures)
        : base(
            $"{failures.Count} of {result.Read} items of table '{source}' could not be copied to '{target}'; the others were. "
                + string.Join(" ", failures.Take(MaxListedFailures))
                + (failures.Count > MaxListedFailures ? $" And {failures.Count - MaxListedFailures} more." : "")
        ) => (Result, Failures) = (result, failures);

    /// <summary>Gets the numbers of items read, copied, skipped and failed.</summary>
    public CopyResult Result { get; }

    /// <summary>Gets the items that could not be written, in no particular order.</summary>
    public IReadOnlyList<CopyFailure> Failures { get; }
}
