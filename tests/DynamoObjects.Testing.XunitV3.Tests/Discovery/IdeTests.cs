using System.Text.Json;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.XunitV3.Tests.Discovery;

/// <summary>An IDE keeps discovered tests and runs them later, often in another environment; xUnit's own executable
/// does what it requests.</summary>
public class IdeTests
{
    // Without it, xUnit's executable finds a theory without rows.
    private const string EachRow = "-preEnumerateTheories";

    private const string SkippedMessage = "DYNT001: DYNAMO_BACKENDS=Mock excludes Local.";

    private static readonly Lazy<Task<List<JsonElement>>> FoundWithRows = new(() => DiscoverAsync(EachRow));
    private static readonly Lazy<Task<List<JsonElement>>> FoundWithoutRows = new(() => DiscoverAsync());

    private static readonly Dictionary<string, string> OnlyMock = SampleEnvironment.With("DYNAMO_BACKENDS", "Mock");

    [Fact]
    public async Task Tests_discovered_on_both_backends_run_on_the_backend_selected_later()
    {
        var lines = await RunOnMockAsync("XunitSample.Facts", await FoundWithoutRows.Value);

        Assert.Equal(
            [
                "test-passed A name of its own (Mock): ",
                "test-passed XunitSample.Facts.Everything_is_given (Mock): ",
                "test-passed XunitSample.Facts.Mock_only (Mock): ",
                "test-passed XunitSample.Facts.Plain: ",
                "test-skipped A name of its own (Local): DYNT001",
                "test-skipped XunitSample.Facts.Everything_is_given (Local): DYNT001",
                "test-skipped XunitSample.Facts.Local_only (Local): DYNT001",
                "test-skipped XunitSample.Facts.Skipped (Local): not today",
                "test-skipped XunitSample.Facts.Skipped (Mock): not today",
            ],
            lines.Select(line => line.Replace(SkippedMessage, "DYNT001", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        Assert.Single(lines, line => line.EndsWith(SkippedMessage, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_discovered_on_both_backends_run_on_the_backend_selected_later(bool isEachRowFound)
    {
        var lines = await RunOnMockAsync("XunitSample.Theories", await (isEachRowFound ? FoundWithRows : FoundWithoutRows).Value);

        Assert.Equal(
            15,
            lines.Count(line =>
                line.StartsWith("test-passed", StringComparison.Ordinal) && line.EndsWith("(Mock): ", StringComparison.Ordinal)
            )
        );
        Assert.Equal(
            14,
            lines.Count(line =>
                line.StartsWith("test-skipped", StringComparison.Ordinal) && line.EndsWith("(Local): DYNT001", StringComparison.Ordinal)
            )
        );
        Assert.Single(lines, line =>
            line.StartsWith("test-skipped", StringComparison.Ordinal)
            && line.EndsWith($"(Local): {SkippedMessage}", StringComparison.Ordinal)
        );
        Assert.Equal(2, lines.Count(line => line.EndsWith(": not this row", StringComparison.Ordinal)));
        Assert.Equal(32, lines.Count);
    }

    [Fact]
    public async Task Ids_are_the_same_each_time_and_no_two_alike()
    {
        var first = await FoundWithRows.Value;
        var second = await DiscoverAsync(EachRow);

        var ids = first.Select(found => Text(found, "TestCaseUniqueID")).ToList();
        Assert.Equal(ids, second.Select(found => Text(found, "TestCaseUniqueID")));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(220, ids.Count);
    }

    private static async Task<List<string>> RunOnMockAsync(string testClass, IEnumerable<JsonElement> found)
    {
        var cases = found.Where(message => Text(message, "TestClassName") == testClass).Select(message => Text(message, "Serialization"));
        var run = await MessagesAsync(OnlyMock, [.. cases.SelectMany(text => new[] { "-run", text })]);
        var names = run.Where(message => Type(message) == "test-starting")
            .ToDictionary(message => Text(message, "TestUniqueID"), message => Text(message, "TestDisplayName"));
        return
        [
            .. run.Where(message => Type(message) is "test-passed" or "test-skipped" or "test-failed")
                .Select(message => $"{Type(message)} {names[Text(message, "TestUniqueID")]}: {Text(message, "Reason")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<List<JsonElement>> DiscoverAsync(params string[] options) =>
        [
            .. (await MessagesAsync(SampleEnvironment.NoLocal, ["-list", "discovery", .. options])).Where(message =>
                Type(message) == "test-case-discovered"
            ),
        ];

    private static async Task<List<JsonElement>> MessagesAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var run = await DotnetProcess.RunAsync(
            SampleRun.Folder,
            environment,
            ["exec", Path.Combine(SampleRun.Folder, "XunitV3Sample.dll"), "-automated", .. arguments]
        );
        return
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => line.StartsWith('{'))
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }

    private static string Type(JsonElement message) => Text(message, "$type");

    private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.GetString()! : "";
}
