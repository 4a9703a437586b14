using System.Text.Json;

namespace DynamoObjects.Testing.Xunit.Tests.Execution;

/// <summary>What <c>dotnet test</c> says at its end of the tests that were not verified on DynamoDB Local, by the
/// shipped MSBuild files.</summary>
public class EndOfRunTests
{
    private const string Green = "Kind=Store";
    private const string Red = "Kind=Store|FullyQualifiedName~Fails_with_tables";

    private static readonly Dictionary<string, string> OnlyMock = SampleEnvironment.With("DYNAMO_BACKENDS", "Mock");

    [Theory]
    [InlineData(Green, 0, 2)]
    [InlineData(Red, 1, 3)]
    public async Task A_project_says_it_once_and_last(string filter, int exitCode, int tests)
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", OnlyMock, filter);

        Assert.Equal(exitCode, run.ExitCode);
        var lines = Lines(run);
        Assert.StartsWith(
            $"One : warning DYNT001: {tests} TESTS NOT VERIFIED ON DYNAMODB LOCAL: DYNAMO_BACKENDS=Mock leaves out Local.",
            lines[^1],
            StringComparison.Ordinal
        );
        Assert.Single(lines, line => line.Contains("NOT VERIFIED", StringComparison.Ordinal));
        Assert.Equal(
            $"DynamoDB tests of XunitSample (net10.0): Mock: {tests} ran, 2 passed, {tests - 2} failed; {tests} not verified on "
                + $"Local; 0 known differences",
            lines[^2]
        );
    }

    [Fact]
    public async Task Tests_that_fail_before_they_run_are_counted_as_failed()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", OnlyMock, "FullyQualifiedName~MoreSample.BrokenTests");

        Assert.Equal(1, run.ExitCode);
        const string Counts = "Mock: 3 ran, 0 passed, 3 failed; No backend: 2 ran, 0 passed, 2 failed";
        Assert.Single(Lines(run), $"DynamoDB tests of XunitSample (net10.0): {Counts}; 0 not verified on Local; 0 known differences");
    }

    [Fact]
    public async Task Known_differences_are_told_once_and_left_in_files()
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestAsync("One", OnlyMock, "FullyQualifiedName~Only_on_local", "--logger", "trx");

        const string Line = "Known difference of Mock in XunitSample.Differences.Only_on_local: the mock is no real thing";
        Assert.Single(Lines(run), line => line.StartsWith(Line, StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(projects.ResultsOf("One"), "*.trx"));
        Assert.Contains(
            "| XunitSample.Differences.Only_on_local | Mock | the mock is no real thing | Assert.Equal() Failure",
            File.ReadAllText(Path.Combine(projects.ResultsOf("One"), "dynamo-differences.md")),
            StringComparison.Ordinal
        );
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(projects.ResultsOf("One"), "dynamo-summary.json")));
        var project = Assert.Single(summary.RootElement.GetProperty("projects").EnumerateArray());
        Assert.Equal("""[{"backend":"Mock","ran":1,"passed":1,"failed":0,"skipped":0}]""", project.GetProperty("backends").GetRawText());
        Assert.Equal(1, project.GetProperty("notVerifiedOnLocal").GetArrayLength());
    }

    [Theory]
    [InlineData(Green, 0, 4)]
    [InlineData(Red, 1, 6)]
    public async Task A_solution_says_it_once_more_and_last(string filter, int exitCode, int tests)
    {
        using var projects = new BuiltProjects("One", "Two");

        var run = await projects.TestAsync(BuiltProjects.Solution, OnlyMock, filter);

        Assert.Equal(exitCode, run.ExitCode);
        var lines = Lines(run);
        Assert.StartsWith(
            $"All : warning DYNT002: {tests} TESTS IN ALL NOT VERIFIED ON DYNAMODB LOCAL",
            lines[^1],
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["All", "One", "Two"],
            lines
                .Where(line => line.Contains("NOT VERIFIED", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[0])
                .Order(StringComparer.Ordinal)
        );
    }

    [DynamoFact(Backend.Local)]
    public async Task Two_passes_tell_together_once(DynamoTest test)
    {
        using var projects = new BuiltProjects("One");

        var run = await projects.TestEachBackendAsync("One", SampleEnvironment.SameLocal(test), Green);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Single(Lines(run), line =>
            line
            == "DynamoDB tests of XunitSample (net10.0): Mock: 2 ran, 2 passed, 0 failed; Local: 2 ran, 2 passed, 0 failed; 0 not "
                + "verified on Local; 0 known differences"
        );
        Assert.DoesNotContain("NOT VERIFIED", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["XunitSample.net10.0.Local.trx", "XunitSample.net10.0.Mock.trx"],
            Directory.GetFiles(projects.ResultsOf("One"), "*.trx").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        );
    }

    private static string[] Lines(DotnetProcess run) =>
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
