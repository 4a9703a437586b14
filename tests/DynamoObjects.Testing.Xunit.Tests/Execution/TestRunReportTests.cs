using System.Text.Json;

namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>The report of tests that were not verified on DynamoDB Local at the end of <c>dotnet test</c>, with the
/// shipped MSBuild files.</summary>
public class TestRunReportTests
{
    private const string PassingFilter = "Kind=Store";
    private const string FailingFilter = "Kind=Store|FullyQualifiedName~Fails_with_tables";

    // Passed, failed, failed before it ran, and with a known difference.
    private const string AllOutcomesFilter = $"{FailingFilter}|FullyQualifiedName~MoreSample.BrokenTests|FullyQualifiedName~Only_on_local";

    private static readonly Dictionary<string, string> MockOnlySettings = SampleEnvironment.With("DYNAMO_BACKENDS", "Mock");

    [Fact]
    public async Task A_project_reports_it_once_and_last()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", MockOnlySettings, PassingFilter);

        Assert.Equal(0, run.ExitCode);
        AssertLastLine(run, 2, "Mock: 2 ran, 2 passed, 0 failed; 2 not verified on Local; 0 known differences");
    }

    [Fact]
    public async Task So_does_a_project_with_every_outcome_which_also_writes_files()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", MockOnlySettings, AllOutcomesFilter, "--logger", "trx");

        Assert.Equal(1, run.ExitCode);
        const string Counts = "Mock: 7 ran, 3 passed, 4 failed; No backend: 2 ran, 0 passed, 2 failed";
        AssertLastLine(run, 4, $"{Counts}; 4 not verified on Local; 1 known difference");
        const string Line = "Known difference of Mock in XunitSample.Differences.Only_on_local: the mock is no real thing";
        Assert.Single(Lines(run), line => line.StartsWith(Line, StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(projects.GetResultsFolder("One"), "*.trx"));
        Assert.Contains(
            "| XunitSample.Differences.Only_on_local | Mock | the mock is no real thing | Assert.Equal() Failure",
            File.ReadAllText(Path.Combine(projects.GetResultsFolder("One"), "dynamo-differences.md")),
            StringComparison.Ordinal
        );
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(projects.GetResultsFolder("One"), "dynamo-summary.json")));
        var project = Assert.Single(summary.RootElement.GetProperty("projects").EnumerateArray());
        Assert.Equal(
            """[{"backend":"Mock","ran":7,"passed":3,"failed":4,"skipped":0},{"backend":"None","ran":2,"passed":0,"failed":2,"skipped":0}]""",
            project.GetProperty("backends").GetRawText()
        );
        Assert.Equal(4, project.GetProperty("notVerifiedOnLocal").GetArrayLength());
    }

    [Theory]
    [InlineData(PassingFilter, 0, 4)]
    [InlineData(FailingFilter, 1, 6)]
    public async Task A_solution_reports_the_total_last(string filter, int exitCode, int tests)
    {
        using var projects = new BuiltProjects("One", "Two");

        var run = await projects.TestAsync(BuiltProjects.Solution, MockOnlySettings, filter);

        Assert.Equal(exitCode, run.ExitCode);
        var lines = Lines(run);
        Assert.StartsWith(
            $"All : warning DYNT002: {tests} tests in total were not verified on DynamoDB Local",
            lines[^1],
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["All", "One", "Two"],
            lines
                .Where(line => line.Contains("not verified on DynamoDB Local", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[0])
                .Order(StringComparer.Ordinal)
        );
    }

    [DynamoFact(Backend.Local)]
    public async Task Two_passes_report_together_once(DynamoTestContext test)
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestEachBackendAsync("One", SampleEnvironment.SameLocal(test), PassingFilter);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Single(Lines(run), line =>
            line
            == "DynamoDB tests of XunitSample (net10.0): Mock: 2 ran, 2 passed, 0 failed; Local: 2 ran, 2 passed, 0 failed; 0 not "
                + "verified on Local; 0 known differences"
        );
        Assert.DoesNotContain("not verified on DynamoDB Local", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["XunitSample.net10.0.Local.trx", "XunitSample.net10.0.Mock.trx"],
            Directory
                .GetFiles(projects.GetResultsFolder("One"), "*.trx")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal)
        );
    }

    private static void AssertLastLine(DotnetProcess run, int tests, string counts)
    {
        var lines = Lines(run);
        Assert.StartsWith(
            $"One : warning DYNT001: {tests} tests were not verified on DynamoDB Local: DYNAMO_BACKENDS=Mock excludes Local.",
            lines[^1],
            StringComparison.Ordinal
        );
        Assert.Single(lines, line => line.Contains("not verified on DynamoDB Local", StringComparison.Ordinal));
        Assert.Equal($"DynamoDB tests of XunitSample (net10.0): {counts}", lines[^2]);
    }

    private static string[] Lines(DotnetProcess run) =>
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
