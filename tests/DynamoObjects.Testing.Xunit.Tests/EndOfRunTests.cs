namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>What <c>dotnet test</c> says at its end of the tests that were not verified on DynamoDB Local, by the shipped MSBuild files.</summary>
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
        Assert.StartsWith($"One : warning DYNT001: {tests} TESTS NOT VERIFIED ON DYNAMODB LOCAL: DYNAMO_BACKENDS=Mock leaves out Local.", lines[^1], StringComparison.Ordinal);
        Assert.Single(lines, line => line.Contains("NOT VERIFIED", StringComparison.Ordinal));
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
        Assert.StartsWith($"All : warning DYNT002: {tests} TESTS IN ALL NOT VERIFIED ON DYNAMODB LOCAL", lines[^1], StringComparison.Ordinal);
        Assert.Equal(["All", "One", "Two"], lines.Where(line => line.Contains("NOT VERIFIED", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    private static string[] Lines(DotnetProcess run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
