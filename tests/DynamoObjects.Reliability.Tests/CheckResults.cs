using Xunit.Abstractions;

namespace DynamoObjects.Reliability;

/// <summary>
/// What a check did, as one row of a table: <c>| check | backend | what was tried | outcome |</c>, in the test's output and
/// in the file that <c>DYNAMO_RELIABILITY_RESULTS</c> names.
/// </summary>
internal static class CheckResults
{
    private static readonly Lock FileLock = new();

    /// <summary>Reports a figure.</summary>
    /// <param name="output">The test's output.</param>
    /// <param name="check">The name of the check.</param>
    /// <param name="backend">What was checked.</param>
    /// <param name="tried">What was tried, and how often.</param>
    /// <param name="outcome">What came of it.</param>
    public static void Report(ITestOutputHelper output, string check, string backend, string tried, string outcome)
    {
        var row = $"| {check} | {backend} | {tried} | {outcome} |";
        output.WriteLine(row);
        if (Environment.GetEnvironmentVariable("DYNAMO_RELIABILITY_RESULTS") is not { Length: > 0 } file)
            return;
        lock (FileLock)
            File.AppendAllText(file, row + '\n');
    }

    /// <summary>Runs a check, and reports its figure whether it passes or not.</summary>
    /// <param name="output">The test's output.</param>
    /// <param name="check">The name of the check.</param>
    /// <param name="backend">What was checked.</param>
    /// <param name="run">Runs it; throws where it fails.</param>
    /// <param name="tried">What was tried by then, and how often.</param>
    /// <param name="passed">The outcome where it passes.</param>
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
