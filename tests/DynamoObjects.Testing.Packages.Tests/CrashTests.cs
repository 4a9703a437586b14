using System.Text.Json;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The summary of a run whose test process crashed.</summary>
public class CrashTests
{
    private const string InPlainTest = "CrashInPlainTest";

    private const string OnPlatform = "CrashOnPlatform";

    private const string Failed = "CrashOfNothing";

    private const string FailFast = "Environment.FailFast(\"on purpose\");";

    public static TheoryData<string, string> Crashes =>
        new()
        {
            { nameof(FrameworkProject.XunitV2), "System.Diagnostics.Process.GetCurrentProcess().Kill();" },
            { nameof(FrameworkProject.XunitV2), "Environment.Exit(3);" },
            { nameof(FrameworkProject.NUnit), FailFast },
            { nameof(FrameworkProject.MSTest), "Overflow(1);" },
        };

    internal static IEnumerable<SharedProject> Projects =>
        [
            .. from row in (IEnumerable<object[]>)Crashes
            let name = (string)row[0]
            let crash = (string)row[1]
            select Project(GetFolder(name, crash), FrameworkProject.Get(name), crash),
            Project(InPlainTest, FrameworkProject.NUnit, FailFast, isPlain: true),
            Project(OnPlatform, FrameworkProject.XunitV3, FailFast),
            Project(Failed, FrameworkProject.XunitV2, "throw new InvalidOperationException();"),
        ];

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_test_process_that_crashed_during_a_test_leaves_an_incomplete_summary(string name, string crash)
    {
        var projects = await SharedBuild.GetProjectsAsync(GetFolder(name, crash));

        var run = await projects.RunAsync(OnlyMock, "test", "App.Tests", "--no-build", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("0 not verified", run.Output, StringComparison.Ordinal);
        // Each framework orders the tests of a class in its own way.
        Assert.Matches(@"DynamoDB tests of App\.Tests \(net10\.0\): INCOMPLETE: .*an unknown number not verified on Local", run.Output);
        Assert.Matches(
            @"warning DYNT009: The test run of App\.Tests \(net10\.0\) is incomplete: the test process crashed or was killed after "
                + @"[0-2] tests?\. 1 test started and did not end: Stores\.T2_crashes \(Mock\)\. "
                + @"Tests that had not started are missing from the summary\.",
            run.Output
        );
        AssertIncomplete(projects);
    }

    [Fact]
    public async Task A_test_process_that_crashed_during_a_plain_test_leaves_a_summary_that_may_be_incomplete()
    {
        var projects = await SharedBuild.GetProjectsAsync(InPlainTest);

        var run = await projects.RunAsync(OnlyMock, "test", "App.Tests", "--no-build", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("0 not verified", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "warning DYNT009: The test run of App.Tests (net10.0) may be incomplete: the test process crashed or was killed after 1 test.",
            run.Output,
            StringComparison.Ordinal
        );
        AssertIncomplete(projects);
    }

    [Fact]
    public async Task A_pass_of_the_testing_platform_that_crashed_is_incomplete_too()
    {
        var projects = await SharedBuild.GetProjectsAsync(OnPlatform);

        var run = await projects.RunAsync("build", "App.Tests", "--no-restore", "-t:TestEachBackend", "-p:NoBuild=true", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("0 not verified", run.Output, StringComparison.Ordinal);
        Assert.Contains("warning DYNT009: The test run of App.Tests (net10.0) is incomplete: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Stores.T2_crashes (Mock)", run.Output, StringComparison.Ordinal);
        AssertIncomplete(projects);
    }

    [Fact]
    public async Task A_run_with_a_failed_test_is_complete()
    {
        var projects = await SharedBuild.GetProjectsAsync(Failed);

        var run = await projects.RunAsync(OnlyMock, "test", "App.Tests", "--no-build", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("incomplete", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Mock: 3 ran, 2 passed, 1 failed; 0 not verified on Local", run.Output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> OnlyMock => new() { ["DYNAMO_BACKENDS"] = "Mock" };

    private static string GetFolder(string name, string crash) =>
        $"Crash{name}{string.Concat(crash.TakeWhile(letter => letter != '(').Where(char.IsLetter))}";

    private static SharedProject Project(string folder, FrameworkProject framework, string crash, bool isPlain = false) =>
        new(
            folder,
            framework,
            $$"""
            {{framework.OfClass}}
            public class Stores
            {
                [{{framework.Attribute}}(Backend.Mock)]
                public Task T1_passes(IAmazonDynamoDB client) => client.ListTablesAsync();

                [{{(isPlain ? framework.Plain : framework.Attribute + "(Backend.Mock)")}}]
                public void T2_crashes() { {{crash}} }

                [{{framework.Attribute}}(Backend.Mock)]
                public Task T3_comes_later(IAmazonDynamoDB client) => client.ListTablesAsync();

                [{{framework.Plain}}]
                public void Plain() { }

                private static int Overflow(int depth) => depth + Overflow(depth + 1) + Overflow(depth + 2);
            }
            """
        );

    private static void AssertIncomplete(PackageConsumerProjects projects)
    {
        var summary = Path.Combine(projects.Folder, "App.Tests", "TestResults", "dynamo-summary.json");
        using var json = JsonDocument.Parse(File.ReadAllText(summary));
        Assert.False(Assert.Single(json.RootElement.GetProperty("projects").EnumerateArray()).GetProperty("complete").GetBoolean());
    }
}
