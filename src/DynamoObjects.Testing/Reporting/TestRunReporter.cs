using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Reporting;

/// <summary>Tells at the end of a run what it came to, and leaves the same in files.</summary>
/// <param name="writeLine">Says a line.</param>
/// <param name="warn">Warns, with a code.</param>
/// <param name="resultsFolder">Where the files go; nowhere without it.</param>
internal sealed class TestRunReporter(Action<string> writeLine, Action<string, string> warn, string? resultsFolder)
{
    // More would hide what the run came to; the file has them all.
    private const int MaxDifferences = 20;

    /// <summary>Tells of the runs of some processes. What was not verified comes last.</summary>
    public void Report(IReadOnlyList<Journal> journals)
    {
        foreach (var warning in journals.SelectMany(journal => journal.Warnings))
            Warn("DYNT003", warning);
        foreach (var report in TestRunSummary.FromJournals(journals))
            Report(report);
    }

    /// <summary>Tells of the runs of several projects, of which each has been told, how much was not verified.</summary>
    public void ReportTotal(IReadOnlyList<Journal> journals)
    {
        var reports = TestRunSummary.FromJournals(journals).ToList();
        var count = reports.Sum(report => report.UnverifiedTests.Sum(test => test.Count));
        var incomplete = reports.Count(report => report.Unfinished is not null);
        if (incomplete > 0)
        {
            var known = count > 0 ? $"AT LEAST {Quantity.Format(count, "TEST", "TESTS")} IN ALL" : "AN UNKNOWN NUMBER OF TESTS";
            Warn(
                "DYNT002",
                $"{known} NOT VERIFIED ON DYNAMODB LOCAL: {Quantity.Format(incomplete, "RUN IS", "RUNS ARE")} INCOMPLETE (DYNT009)"
            );
        }
        else if (count > 0)
        {
            Warn("DYNT002", $"{Quantity.Format(count, "TEST", "TESTS")} IN ALL NOT VERIFIED ON DYNAMODB LOCAL");
        }
    }

    private void Report(TestRunSummary report)
    {
        foreach (var difference in report.Differences.Take(MaxDifferences))
            writeLine(
                $"Known difference of {difference.Backend} in {difference.Test}: {OneLine(difference.Reason)} It answered: "
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
                $"{AtLeast(report)}{Quantity.Format(reason.Value, "TEST", "TESTS")} NOT VERIFIED ON DYNAMODB LOCAL: {reason.Key}"
            );
    }

    private static string AtLeast(TestRunSummary report) => report.Unfinished is null ? "" : "AT LEAST ";

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
