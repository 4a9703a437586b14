using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Tests.Reporting;

public class TestRunSummaryTests
{
    private const string SkippedMessage = "DYNAMO_BACKENDS=Mock excludes Local.";
    private const string UnavailableMessage = "DynamoDB Local is not available.";

    [Fact]
    public void Each_backend_is_counted_on_its_own()
    {
        var report = Report([Passed("Mock", "a"), Failed("Local", "a"), Passed("Local", "b"), Skipped("Mock", "c"), Passed("Mock", "b")]);

        Assert.Equal(
            ["Mock: 2 ran, 2 passed, 0 failed, 1 skipped", "Local: 2 ran, 1 passed, 1 failed"],
            report.Backends.Select(count => count.ToString())
        );
        Assert.Equal(
            "DynamoDB tests of Some.Tests (net10.0): Mock: 2 ran, 2 passed, 0 failed, 1 skipped; Local: 2 ran, 1 passed, 1 failed; "
                + "0 not verified on Local; 0 known differences",
            report.Line
        );
    }

    [Fact]
    public void The_last_attempt_of_a_retried_case_counts() =>
        Assert.Equal(
            "Mock: 1 ran, 1 passed, 0 failed",
            Assert.Single(Report([Failed("Mock", "a"), Passed("Mock", "a")]).Backends).ToString()
        );

    [Fact]
    public void A_case_that_one_process_runs_and_another_excludes_has_run() =>
        Assert.Equal(
            "Mock: 1 ran, 1 passed, 0 failed",
            Assert.Single(Report([Passed("Mock", "a")], [Skipped("Mock", "a")]).Backends).ToString()
        );

    [Fact]
    public void A_test_reported_by_both_its_twin_and_its_Local_case_is_counted_once() =>
        Assert.Equal(1, Unverified([Passed("Mock", "a", SkippedMessage), Skipped("Local", "a", SkippedMessage)]));

    [Fact]
    public void Rows_with_the_same_truncated_name_are_counted_separately() =>
        Assert.Equal(
            2,
            Unverified([
                Passed("Mock", "a(text: \"long\u00b7\u00b7\u00b7\")", SkippedMessage, id: "1"),
                Passed("Mock", "a(text: \"long\u00b7\u00b7\u00b7\")", SkippedMessage, id: "2"),
            ])
        );

    [Fact]
    public void A_test_that_a_second_process_runs_on_local_is_verified() =>
        Assert.Equal(0, Unverified([Passed("Mock", "a", SkippedMessage)], [Failed("Local", "a")]));

    [Fact]
    public void A_test_that_the_second_process_skips_has_the_reason_of_that_process()
    {
        var report = Report([Passed("Mock", "a", SkippedMessage)], [Skipped("Local", "a", UnavailableMessage)]);

        Assert.Equal(new UnverifiedTest("a", UnavailableMessage, 1), Assert.Single(report.UnverifiedTests));
    }

    [Fact]
    public void One_of_two_rows_that_ran_on_local_leaves_one() =>
        Assert.Equal(
            1,
            Unverified([Passed("Mock", "a", SkippedMessage, id: "1"), Passed("Mock", "a", SkippedMessage, id: "2")], [Passed("Local", "a")])
        );

    [Fact]
    public void A_known_difference_is_listed_once()
    {
        var seen = Passed("Local", "a") with { DifferenceReason = "counts from ten", DifferenceMessage = "11" };

        var report = Report([seen, seen with { Id = "other" }]);

        Assert.Equal(new ObservedDifference("a", "Local", "counts from ten", "11"), Assert.Single(report.Differences));
    }

    [Fact]
    public void Projects_and_frameworks_have_reports_of_their_own()
    {
        var journals = new[] { ("One", "net8.0"), ("One", "net10.0"), ("Two", "net8.0"), ("One", "net8.0") }.Select(
            (run, i) =>
                Journal.Parse([Journal.FormatRunLine(run.Item1, run.Item2), Journal.FormatLine(Passed("Mock", $"test {i}"))], default)!
        );

        Assert.Equal(
            [("One", "net8.0", 2), ("One", "net10.0", 1), ("Two", "net8.0", 1)],
            TestRunSummary.FromJournals(journals).Select(report => (report.Project, report.Framework, report.Backends.Single().Ran))
        );
    }

    private static int Unverified(params CaseLine[][] processes) => Report(processes).UnverifiedTests.Sum(test => test.Count);

    private static TestRunSummary Report(params CaseLine[][] processes) =>
        new("Some.Tests", "net10.0", default, processes.SelectMany(lines => lines));

    private static CaseLine Passed(string backend, string test, string notOnLocal = "", string? id = null) =>
        new(CaseLineOutcome.Passed, backend, id ?? test, test, UnverifiedReason: notOnLocal);

    private static CaseLine Failed(string backend, string test) => Passed(backend, test) with { Outcome = CaseLineOutcome.Failed };

    private static CaseLine Skipped(string backend, string test, string notOnLocal = "") =>
        Passed(backend, test, notOnLocal) with
        {
            Outcome = CaseLineOutcome.Skipped,
            SkipReason = "why",
        };
}
