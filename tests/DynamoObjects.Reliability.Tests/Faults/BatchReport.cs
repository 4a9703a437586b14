namespace DynamoObjects.Reliability.Faults;

/// <summary>What a batch reported.</summary>
/// <param name="Keys">The keys of the batch.</param>
/// <param name="Done">How many it says are done.</param>
/// <param name="Failures">The keys that it says are not, why, and whether an attempt may have done it.</param>
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
