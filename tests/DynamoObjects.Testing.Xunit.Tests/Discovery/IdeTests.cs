using DynamoObjects.Testing.Reporting;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Xunit.Tests.Discovery;

/// <summary>An IDE keeps discovered tests and runs them later, often in another environment.</summary>
public class IdeTests
{
    private const string SkippedMessage = "DYNT001: DYNAMO_BACKENDS=Mock excludes Local.";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "XunitIde");

    private static readonly Dictionary<string, string> OnlyMock = SampleEnvironment.With("DYNAMO_BACKENDS", "Mock");

    private static readonly Lazy<Task<string>> FoundOnBoth = new(() => FindAsync(SampleEnvironment.NoLocal));

    // The facts, discovered on both backends and run on the mock, with the journal of the run.
    private static readonly Lazy<Task<(List<string> Lines, TestRunSummary Report)>> FactsOnMock = new(async () =>
    {
        var notes = new DirectoryInfo(Path.Combine(Folder, Journal.Folder));
        if (notes.Exists)
            notes.Delete(recursive: true);
        var lines = await RunAsync("Facts", await FoundOnBoth.Value, OnlyMock);
        return (lines, Assert.Single(TestRunSummary.FromJournals(Journal.ReadAll(Folder))));
    });

    [Fact]
    public async Task Tests_discovered_on_both_backends_run_on_the_backend_selected_later()
    {
        var (lines, _) = await FactsOnMock.Value;

        Assert.Equal(
            [
                "Passed A name of its own (Mock): ",
                "Passed XunitSample.Facts.Everything_is_given (Mock): ",
                "Passed XunitSample.Facts.Mock_only (Mock): ",
                "Passed XunitSample.Facts.Plain: ",
                "Skipped A name of its own (Local): DYNT001",
                "Skipped XunitSample.Facts.Everything_is_given (Local): DYNT001",
                "Skipped XunitSample.Facts.Local_only (Local): DYNT001",
                "Skipped XunitSample.Facts.Skipped (Local): not today",
                "Skipped XunitSample.Facts.Skipped (Mock): not today",
            ],
            lines.Select(line => line.Replace(SkippedMessage, "DYNT001", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.Single(lines, line => line.EndsWith(SkippedMessage, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_discovered_on_both_backends_run_on_the_backend_selected_later()
    {
        var lines = await RunAsync("Theories", await FoundOnBoth.Value, OnlyMock);

        Assert.Equal(
            15,
            lines.Count(line => line.StartsWith("Passed", StringComparison.Ordinal) && line.EndsWith("(Mock): ", StringComparison.Ordinal))
        );
        Assert.Equal(
            14,
            lines.Count(line =>
                line.StartsWith("Skipped", StringComparison.Ordinal) && line.EndsWith("(Local): DYNT001", StringComparison.Ordinal)
            )
        );
        Assert.Single(lines, line =>
            line.StartsWith("Skipped", StringComparison.Ordinal) && line.EndsWith($"(Local): {SkippedMessage}", StringComparison.Ordinal)
        );
        Assert.Equal(2, lines.Count(line => line.EndsWith(": not this row", StringComparison.Ordinal)));
        Assert.Equal(32, lines.Count);
    }

    [Fact]
    public async Task A_case_that_the_selection_excludes_is_counted_once_as_not_verified()
    {
        var (_, report) = await FactsOnMock.Value;

        Assert.Equal(
            ["Mock: 3 ran, 3 passed, 0 failed, 1 skipped", "Local: 0 ran, 0 passed, 0 failed, 4 skipped"],
            report.Backends.Select(count => count.ToString())
        );
        Assert.Equal(3, report.UnverifiedTests.Sum(test => test.Count));
    }

    [Fact]
    public async Task Tests_discovered_only_on_the_mock_run_there_when_both_are_selected_later()
    {
        var lines = await RunAsync("Facts", await FindAsync(OnlyMock), SampleEnvironment.NoLocal);

        Assert.Equal(
            ["A name of its own", "XunitSample.Facts.Everything_is_given", "XunitSample.Facts.Mock_only", "XunitSample.Facts.Plain"],
            lines
                .Where(line => line.StartsWith("Passed", StringComparison.Ordinal))
                .Select(line => line["Passed ".Length..].Replace(" (Mock)", "", StringComparison.Ordinal)[..^2])
        );
        Assert.DoesNotContain(lines, line => line.Contains("(Local)", StringComparison.Ordinal));
    }

    private static async Task<string> FindAsync(IReadOnlyDictionary<string, string> environment)
    {
        using var folder = new TemporaryFolder();
        var found = Path.Combine(folder.Path, "found.txt");
        await StartAsync(environment, "discover", found);
        return await File.ReadAllTextAsync(found);
    }

    private static async Task<List<string>> RunAsync(string testClass, string found, IReadOnlyDictionary<string, string> environment)
    {
        using var folder = new TemporaryFolder();
        var output = await StartAsync(environment, "run", folder.Write("found.txt", found), $"XunitSample.{testClass}");
        return
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(parts => $"{parts[0]} {parts[1]}: {parts[2]}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<string> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var run = await DotnetProcess.RunAsync(Folder, environment, ["exec", Path.Combine(Folder, "XunitIde.dll"), .. arguments]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }
}
