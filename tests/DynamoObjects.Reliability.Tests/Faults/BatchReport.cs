namespace DynamoObjects.Reliability.Faults;

/// <summary>The report of a batch.</summary>
/// <param name="Keys">The keys of the batch.</param>
/// <param name="Done">The reported number of completed operations.</param>
/// <param name="Failures">The keys of the operations that are reported as failed, the reason, and whether an attempt may have
/// succeeded.</param>
internal sealed record BatchReport(
    IReadOnlyCollection<string> Keys,
    int Done,
    IReadOnlyList<(string Key, Exception Cause, bool MayBeDone)> Failures
)
{
    /// <summary>Runs a batch.</summary>
    public static async Task<BatchReport> CreateAsync(IReadOnlyCollection<string> keys, Func<Task> run)
    {
        try
        {
            await run();
            return new BatchReport(keys, keys.Count, []);
        }
        catch (BatchFailedException exception)
        {
            var failures = exception.Failures.Select(failure => ((string)failure.Key.Hash!, failure.Cause, failure.MayBeWritten));
            return new BatchReport(keys, exception.Succeeded, [.. failures]);
        }
    }
}
