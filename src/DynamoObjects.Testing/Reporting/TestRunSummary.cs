using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Reporting;

/// <summary>The results of a run of one project's tests, on all backends.</summary>
internal sealed class TestRunSummary
{
    private const string Local = "Local";
    private const int MaxUnfinished = 5;

    // The order in which tests run, and last the tests whose declaration is invalid.
    private static readonly string[] Order = ["Mock", Local, "Aws", BackendCount.None];

    /// <param name="project">The name of the test assembly.</param>
    /// <param name="framework">Its target framework.</param>
    /// <param name="ended">When it ended, in UTC.</param>
    /// <param name="lines">The lines of the processes that took part. If a case ran several times, the last run counts,
    /// unless the case was skipped in it.</param>
    /// <param name="unfinished">The cases that a process started and did not end; <see langword="null"/> if each
    /// process ended normally.</param>
    public TestRunSummary(
        string project,
        string framework,
        DateTime ended,
        IEnumerable<CaseLine> lines,
        IReadOnlyList<UnfinishedCase>? unfinished = null
    )
    {
        Unfinished = unfinished;
        Ended = ended;
        Project = project;
        Framework = framework;
        var cases = lines
            .GroupBy(line => (line.Backend, line.Id, line.Test))
            .Select(caseLines => caseLines.LastOrDefault(line => line.Outcome != CaseLineOutcome.Skipped) ?? caseLines.Last())
            .ToList();
        Backends = cases.GroupBy(line => line.Backend).Select(Count).OrderBy(count => Array.IndexOf(Order, count.Backend)).ToList();
        UnverifiedTests = cases.GroupBy(line => line.Test).Select(GetUnverified).Where(test => test.Count > 0).ToList();
        Differences = cases
            .Where(line => line.DifferenceReason.Length > 0)
            .Select(line => new ObservedDifference(line.Test, line.Backend, line.DifferenceReason, line.DifferenceMessage))
            .Distinct()
            .OrderBy(difference => difference.Test, StringComparer.Ordinal)
            .ToList();
    }

    public string Project { get; }

    public string Framework { get; }

    public DateTime Ended { get; }

    public IReadOnlyList<BackendCount> Backends { get; }

    public IReadOnlyList<UnverifiedTest> UnverifiedTests { get; }

    public IReadOnlyList<ObservedDifference> Differences { get; }

    /// <summary>The cases that a process started and did not end; <see langword="null"/> if the run is
    /// complete.</summary>
    /// <remarks>Empty if a process was killed or crashed while no case was running.</remarks>
    public IReadOnlyList<UnfinishedCase>? Unfinished { get; }

    /// <summary>The number of tests that were not verified on DynamoDB Local, by reason.</summary>
    public IEnumerable<KeyValuePair<string, int>> CountByReason =>
        UnverifiedTests
            .GroupBy(test => test.Reason)
            .Select(tests => new KeyValuePair<string, int>(tests.Key, tests.Sum(test => test.Count)));

    /// <summary>The summary of the run in one line.</summary>
    public string Line => $"DynamoDB tests of {Project} ({Framework}): {Counts}";

    /// <summary>The outcome of the tests on each backend.</summary>
    public string Counts =>
        $"{(Unfinished is null ? "" : "INCOMPLETE: ")}{string.Concat(Backends.Select(count => $"{count}; "))}"
        + $"{UnverifiedCount} not verified on Local; "
        + $"{Quantity.Format(Differences.Count, "known difference")}";

    /// <summary>The warning for an incomplete run; <see langword="null"/> for a complete one.</summary>
    public string? IncompleteMessage
    {
        get
        {
            if (Unfinished is null)
                return null;
            var ended = Quantity.Format(Backends.Sum(count => count.Ran + count.Skipped), "test");
            return Unfinished.Count == 0
                ? $"The test run of {Project} ({Framework}) may be incomplete: the test process crashed or was killed after {ended}. "
                    + "Tests may be missing from the summary."
                : $"The test run of {Project} ({Framework}) is incomplete: the test process crashed or was killed after {ended}. "
                    + $"{UnfinishedMessage} Tests that had not started are missing from the summary.";
        }
    }

    /// <summary>Creates one report for each project and framework that some processes have run.</summary>
    public static IEnumerable<TestRunSummary> FromJournals(IEnumerable<Journal> journals) =>
        journals
            .Where(journal => journal.Cases.Count + journal.Unfinished.Count > 0)
            .GroupBy(journal => (journal.TestFolder, journal.Project, journal.Framework))
            .Select(project => new TestRunSummary(
                project.Key.Project,
                project.Key.Framework,
                project.Max(journal => journal.Ended),
                project.SelectMany(journal => journal.Cases),
                project.All(journal => journal.IsComplete) ? null : project.SelectMany(journal => journal.Unfinished).ToList()
            ));

    // It is not known which tests a crashed process would still have run.
    private string UnverifiedCount
    {
        get
        {
            var count = UnverifiedTests.Sum(test => test.Count);
            if (Unfinished is null)
                return $"{count}";
            return count == 0 ? "an unknown number" : $"at least {count}";
        }
    }

    private string UnfinishedMessage
    {
        get
        {
            var first = string.Join(", ", Unfinished!.Take(MaxUnfinished));
            var more = Unfinished!.Count > MaxUnfinished ? $" and {Unfinished.Count - MaxUnfinished} more" : "";
            return $"{Quantity.Format(Unfinished.Count, "test")} started and did not end: {first}{more}.";
        }
    }

    private static BackendCount Count(IGrouping<string, CaseLine> cases) =>
        new(
            cases.Key,
            cases.Count(line => line.Outcome == CaseLineOutcome.Passed),
            cases.Count(line => line.Outcome == CaseLineOutcome.Failed),
            cases.Count(line => line.Outcome == CaseLineOutcome.Skipped)
        );

    // A selection that excludes Local leaves no case there, so the case of another backend reports the test. Both do if
    // an IDE still has the case of Local. Another process of the same run may have run it.
    private static UnverifiedTest GetUnverified(IGrouping<string, CaseLine> cases)
    {
        var notedOnLocal = cases.Where(line => line.Backend == Local && line.UnverifiedReason.Length > 0).ToList();
        var notedElsewhere = cases
            .Where(line => line.Backend != Local && line.UnverifiedReason.Length > 0)
            .GroupBy(line => line.Backend)
            .Select(twins => twins.ToList())
            .OrderByDescending(twins => twins.Count)
            .FirstOrDefault()
            ?? [];
        var ran = cases.Count(line => line.Backend == Local && line.Outcome != CaseLineOutcome.Skipped);
        var count = Math.Max(notedElsewhere.Count - ran, notedOnLocal.Count);
        return new UnverifiedTest(
            cases.Key,
            notedOnLocal.Concat(notedElsewhere).Select(line => line.UnverifiedReason).FirstOrDefault() ?? "",
            count
        );
    }
}
