using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Reporting;

/// <summary>Reports the results of a run, and writes them to files.</summary>
/// <param name="writeLine">Writes a line of output.</param>
/// <param name="warn">Writes a warning with a code.</param>
/// <param name="resultsFolder">The folder of the files; null for none.</param>
internal sealed class TestRunReporter(Action<string> writeLine, Action<string, string> warn, string? resultsFolder)
{
    // A longer list would hide the summary; the file lists all differences.
    private const int MaxDifferences = 20;

    /// <summary>Reports the runs of some processes; tests that were not verified come last.</summary>
    public void Report(IReadOnlyList<Journal> journals)
    {
        foreach (var warning in journals.SelectMany(journal => journal.Warnings))
            Warn("DYNT003", warning);
        foreach (var report in TestRunSummary.FromJournals(journals))
            Report(report);
    }

    /// <summary>Reports, for several projects that have already been reported, how many tests were not
    /// verified.</summary>
    public void ReportTotal(IReadOnlyList<Journal> journals)
    {
        var reports = TestRunSummary.FromJournals(journals).ToList();
        var count = reports.Sum(report => report.UnverifiedTests.Sum(test => test.Count));
        var incomplete = reports.Count(report => report.Unfinished is not null);
        if (incomplete > 0)
        {
            var tests = count > 0 ? $"At least {Quantity.Format(count, "test")} in total" : "An unknown number of tests";
            Warn(
                "DYNT002",
                $"{tests} {Quantity.GetNoun(count, "was", "were")} not verified on DynamoDB Local: "
                    + $"{Quantity.Format(incomplete, "run is", "runs are")} incomplete (DYNT009)"
            );
        }
        else if (count > 0)
        {
            var were = Quantity.GetNoun(count, "was", "were");
            Warn("DYNT002", $"{Quantity.Format(count, "test")} in total {were} not verified on DynamoDB Local");
        }
    }

    private void Report(TestRunSummary report)
    {
        foreach (var difference in report.Differences.Take(MaxDifferences))
            writeLine(
                $"Known difference of {difference.Backend} in {difference.Test}: {OneLine(difference.Reason)} Message: "
                    + $"{OneLine(difference.Message)}"
            );
        if (report.Differences.Count > MaxDifferences)
            writeLine(
                $"... and {Quantity.Format(report.Differences.Count - MaxDifferences, "more known difference")}: see "
                    + $"{SummaryFiles.Differences}"
            );
        writeLine(report.Line);
        WriteFiles(report);
        if (report.IncompleteMessage is { } incompleteness)
            Warn("DYNT009", incompleteness);
        foreach (var reason in report.CountByReason)
            Warn(
                "DYNT001",
                $"{AtLeast(report)}{Quantity.Format(reason.Value, "test was", "tests were")} not verified on DynamoDB Local: {reason.Key}"
            );
    }

    private static string AtLeast(TestRunSummary report) => report.Unfinished is null ? "" : "At least ";

    private void WriteFiles(TestRunSummary report)
    {
        if (string.IsNullOrEmpty(resultsFolder))
            return;
        try
        {
            SummaryFiles.Write(resultsFolder!, report);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Warn(
                "DYNT003",
                $"{SummaryFiles.Summary} and {SummaryFiles.Differences} could not be written to {resultsFolder}: {exception.Message}"
            );
        }
    }

    private void Warn(string code, string text) => warn(code, OneLine(text));

    private static string OneLine(string text) =>
        string.Join(" ", text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
