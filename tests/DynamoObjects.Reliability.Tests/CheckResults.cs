using Xunit.Abstractions;

namespace DynamoObjects.Reliability;

/// <summary>
/// Reports the result of a check as one row of a table: <c>| check | backend | what was tried | outcome |</c>, in the test's output
/// and in the file that <c>DYNAMO_RELIABILITY_RESULTS</c> names.
/// </summary>
internal static class CheckResults
{
    private static readonly Lock FileLock = new();

    /// <summary>Reports a result.</summary>
    /// <param name="output">The test's output.</param>
    /// <param name="check">The name of the check.</param>
    /// <param name="backend">The backend of the check.</param>
    /// <param name="tried">What was tried, and how often.</param>
    /// <param name="outcome">The outcome.</param>
    public static void Report(ITestOutputHelper output, string check, string backend, string tried, string outcome)
    {
        var row = $"| {check} | {backend} | {tried} | {outcome} |";
        output.WriteLine(row);
        if (Environment.GetEnvironmentVariable("DYNAMO_RELIABILITY_RESULTS") is not { Length: > 0 } file)
            return;
        lock (FileLock)
            File.AppendAllText(file, row + '\n');
    }

    /// <summary>Runs a check, and reports its result whether it passes or not.</summary>
    /// <param name="output">The test's output.</param>
    /// <param name="check">The name of the check.</param>
    /// <param name="backend">The backend of the check.</param>
    /// <param name="run">Runs the check; throws if it fails.</param>
    /// <param name="tried">Gets what has been tried, and how often.</param>
    /// <param name="passed">Gets the outcome of a passed check.</param>
    public static async Task ReportAsync(
        ITestOutputHelper output,
        string check,
        string backend,
        Func<Task> run,
        Func<string> tried,
        string passed
    )
    {
        var outcome = "failed";
        try
        {
            await run();
            outcome = passed;
        }
        finally
        {
            Report(output, check, backend, tried(), outcome);
        }
    }
}
