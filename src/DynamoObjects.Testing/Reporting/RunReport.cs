using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Reporting;

/// <summary>What a run of the tests of one project came to, on all backends together.</summary>
internal sealed class RunReport
{
    private const string Local = "Local";

    // The order in which tests run, and last those that cannot run as they are declared.
    private static readonly string[] Order = ["Mock", Local, "Aws", BackendCount.None];

    /// <param name="project">The name of the test assembly.</param>
    /// <param name="framework">What it is built for.</param>
    /// <param name="ended">When it ended; UTC.</param>
    /// <param name="lines">What the processes that took part have noted. Of a case that ran several times the last time counts, and none in which it was skipped.</param>
    public RunReport(string project, string framework, DateTime ended, IEnumerable<CaseLine> lines)
    {
        Ended = ended;
        Project = project;
        Framework = framework;
        var cases = lines.GroupBy(line => (line.Backend, line.Id, line.Test)).Select(of => of.LastOrDefault(line => line.Outcome != CaseLineOutcome.Skipped) ?? of.Last()).ToList();
        Backends = cases.GroupBy(line => line.Backend).Select(Count).OrderBy(count => Array.IndexOf(Order, count.Backend)).ToList();
        NotVerified = cases.GroupBy(line => line.Test).Select(OfTest).Where(test => test.Count > 0).ToList();
        Differences = cases.Where(line => line.Difference.Length > 0)
            .Select(line => new SeenDifference(line.Test, line.Backend, line.Difference, line.Answer)).Distinct().OrderBy(seen => seen.Test, StringComparer.Ordinal).ToList();
    }

    public string Project { get; }

    public string Framework { get; }

    public DateTime Ended { get; }

    public IReadOnlyList<BackendCount> Backends { get; }

    public IReadOnlyList<NotVerified> NotVerified { get; }

    public IReadOnlyList<SeenDifference> Differences { get; }

    /// <summary>How many tests were not verified on DynamoDB Local, for each reason.</summary>
    public IEnumerable<KeyValuePair<string, int>> Reasons =>
        NotVerified.GroupBy(test => test.Reason).Select(tests => new KeyValuePair<string, int>(tests.Key, tests.Sum(test => test.Count)));

    /// <summary>The run in one line.</summary>
    public string Line => $"DynamoDB tests of {Project} ({Framework}): {Counts}";

    /// <summary>How the tests went on each backend.</summary>
    public string Counts =>
        $"{string.Join("; ", Backends)}; {NotVerified.Sum(test => test.Count)} not verified on Local; "
        + $"{Counted.Of(Differences.Count, "known difference")}";

    /// <summary>One report for each project and framework that some processes have run.</summary>
    public static IEnumerable<RunReport> Of(IEnumerable<Journal> journals) =>
        journals.Where(journal => journal.Cases.Count > 0).GroupBy(journal => (journal.TestFolder, journal.Project, journal.Framework))
            .Select(of => new RunReport(of.Key.Project, of.Key.Framework, of.Max(journal => journal.Ended), of.SelectMany(journal => journal.Cases)));

    private static BackendCount Count(IGrouping<string, CaseLine> cases) => new(
        cases.Key,
        cases.Count(line => line.Outcome == CaseLineOutcome.Passed),
        cases.Count(line => line.Outcome == CaseLineOutcome.Failed),
        cases.Count(line => line.Outcome == CaseLineOutcome.Skipped));

    // The selection that leaves Local out leaves no case there: its twin on another backend tells of it, and both do where an IDE still has the case of Local.
    // Another process of the same run may have run it.
    private static NotVerified OfTest(IGrouping<string, CaseLine> cases)
    {
        var toldByLocal = cases.Where(line => line.Backend == Local && line.NotOnLocal.Length > 0).ToList();
        var toldByTwins = cases.Where(line => line.Backend != Local && line.NotOnLocal.Length > 0).GroupBy(line => line.Backend).Select(twins => twins.ToList()).OrderByDescending(twins => twins.Count).FirstOrDefault() ?? [];
        var ran = cases.Count(line => line.Backend == Local && line.Outcome != CaseLineOutcome.Skipped);
        var count = Math.Max(toldByTwins.Count - ran, toldByLocal.Count);
        return new NotVerified(cases.Key, toldByLocal.Concat(toldByTwins).Select(line => line.NotOnLocal).FirstOrDefault() ?? "", count);
    }
}
