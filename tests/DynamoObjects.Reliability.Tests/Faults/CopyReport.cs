using Amazon.DynamoDBv2;

namespace DynamoObjects.Reliability.Faults;

/// <summary>The report of a copy.</summary>
/// <param name="IsEnded">Whether it is reported as complete.</param>
/// <param name="Counts">The reported counts of items; null if the copy is reported as not started.</param>
/// <param name="Failures">The keys of the items that are reported as not writable.</param>
/// <param name="Checkpoint">The checkpoint from which it can continue, or null.</param>
internal sealed record CopyReport(bool IsEnded, CopyResult? Counts, IReadOnlyList<string> Failures, CopyCheckpoint? Checkpoint)
{
    /// <summary>Runs a copy.</summary>
    public static async Task<CopyReport> CreateAsync(Func<Task<CopyResult>> copy)
    {
        try
        {
            return new CopyReport(true, await copy(), [], null);
        }
        catch (CopyFailedException exception)
        {
            return new CopyReport(true, exception.Result, Keys(exception.Failures), null);
        }
        catch (CopyInterruptedException exception)
        {
            return new CopyReport(false, exception.Checkpoint.Counts, Keys(exception.Checkpoint.Failures), exception.Checkpoint);
        }
        catch (Exception exception) when (exception is AmazonDynamoDBException or TimeoutException or InvalidOperationException)
        {
            return new CopyReport(false, null, [], null);
        }
    }

    private static string[] Keys(IEnumerable<CopyFailure> failures) => [.. failures.Select(failure => failure.Key["id"].S)];
}
