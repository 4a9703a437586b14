using Amazon.DynamoDBv2;

namespace DynamoObjects.Reliability.Faults;

/// <summary>What a copy reported.</summary>
/// <param name="IsEnded">Whether it says that it reached its end.</param>
/// <param name="Counts">What it says became of the items up to there; null where it says that nothing was begun.</param>
/// <param name="Failures">The keys of the items that it says could not be written.</param>
/// <param name="Checkpoint">Where it can go on, or null.</param>
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
