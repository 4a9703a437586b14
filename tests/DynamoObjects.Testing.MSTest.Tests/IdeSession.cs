using System.Collections.Concurrent;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.MSTest.Tests;

/// <summary>Runs a sample as an IDE does, with the test platform's own client: it keeps discovered tests and runs them
/// later, often with another selection.</summary>
internal static class IdeSession
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "VSTestIde", "VSTestIde.dll");

    private static readonly string TestConsole = Directory
        .GetFiles(Path.Combine(Path.GetDirectoryName(Environment.ProcessPath)!, "sdk"), "vstest.console.dll", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Last();

    // The whole sample is discovered once per selection.
    private static readonly ConcurrentDictionary<string, Lazy<Task<string[]>>> Found = new();

    /// <summary>Returns the names of the tests of a class, by their ids.</summary>
    public static async Task<Dictionary<string, string>> DiscoverAsync(string testClass, string backends) =>
        (await Found.GetOrAdd(backends, new Lazy<Task<string[]>>(() => StartAsync("", backends))).Value)
            .Select(line => line.Split('\t'))
            .Where(parts => parts[1].Contains($"{SampleRun.Name}.{testClass}", StringComparison.Ordinal))
            .ToDictionary(parts => parts[0], parts => parts[2]);

    /// <summary>Discovers the tests of a class with one selection and runs them with another; returns the outcome, name
    /// and message of each.</summary>
    public static async Task<List<string>> DiscoverThenRunAsync(string testClass, string backendsAtDiscovery, string backendsAtRun) =>
        [
            .. (await StartAsync(testClass, backendsAtDiscovery, backendsAtRun))
                .Select(line => line.Replace('\t', ' ').TrimEnd())
                .Order(StringComparer.Ordinal),
        ];

    private static async Task<string[]> StartAsync(string testClass, params string[] backends)
    {
        var run = await DotnetProcess.RunAsync(
            AppContext.BaseDirectory,
            SampleEnvironment.NoLocal,
            ["exec", Program, TestConsole, SampleRun.Assembly, $"{SampleRun.Name}.{testClass}", .. backends]
        );
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
