using System.Text.Json;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The summary of a run whose test process died.</summary>
public class CrashTests
{
    public static TheoryData<string, string> Crashes => new()
    {
        { nameof(Framework.XunitV2), "System.Diagnostics.Process.GetCurrentProcess().Kill();" },
        { nameof(Framework.XunitV2), "Environment.Exit(3);" },
        { nameof(Framework.NUnit), "Environment.FailFast(\"on purpose\");" },
        { nameof(Framework.MSTest), "Overflow(1);" },
    };

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_test_process_that_died_within_a_test_leaves_an_incomplete_summary(string name, string crash)
    {
        using var projects = Project(Framework.Named(name), attribute: Framework.Named(name).Attribute, crash);

        var run = await projects.RunAsync(OnlyMock, "test", "App.Tests", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("0 not verified", run.Output, StringComparison.Ordinal);
        // The frameworks order the tests of a class each in its own way.
        Assert.Matches(@"DynamoDB tests of App\.Tests \(net10\.0\): INCOMPLETE: .*unknown how many not verified on Local", run.Output);
        Assert.Matches(
            @"warning DYNT009: THE RUN OF App\.Tests \(net10\.0\) IS INCOMPLETE: its process was killed or crashed after "
            + @"[0-2] tests? had ended\. 1 test had started and did not end: Stores\.T2_crashes \(Mock\)\. "
            + @"Tests that had not started are missing from the summary\.",
            run.Output);
        AssertIncomplete(projects);
    }

    [Fact]
    public async Task A_test_process_that_died_within_a_plain_test_leaves_a_summary_that_may_be_incomplete()
    {
        var framework = Framework.NUnit;
        using var projects = Project(framework, attribute: framework.Plain, "Environment.FailFast(\"on purpose\");");

        var run = await projects.RunAsync(OnlyMock, "test", "App.Tests", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("0 not verified", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "warning DYNT009: THE RUN OF App.Tests (net10.0) MAY BE INCOMPLETE: its process was killed or crashed after 1 test had ended.",
            run.Output, StringComparison.Ordinal);
        AssertIncomplete(projects);
    }

    [Fact]
    public async Task A_pass_of_the_testing_platform_that_died_is_incomplete_too()
    {
        var framework = Framework.XunitV3;
        using var projects = Project(framework, framework.Attribute, "Environment.FailFast(\"on purpose\");");

        var run = await projects.RunAsync("build", "App.Tests", "-t:TestEachBackend", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("0 not verified", run.Output, StringComparison.Ordinal);
        Assert.Contains("warning DYNT009: THE RUN OF App.Tests (net10.0) IS INCOMPLETE: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Stores.T2_crashes (Mock)", run.Output, StringComparison.Ordinal);
        AssertIncomplete(projects);
    }

    [Fact]
    public async Task A_run_with_a_failed_test_is_complete()
    {
        var framework = Framework.XunitV2;
        using var projects = Project(framework, framework.Attribute, "throw new InvalidOperationException();");

        var run = await projects.RunAsync(OnlyMock, "test", "App.Tests", "-nologo");

        Assert.True(run.ExitCode != 0, run.Output + run.Errors);
        Assert.DoesNotContain("INCOMPLETE", run.Output, StringComparison.Ordinal);
        Assert.Contains("Mock: 3 ran, 2 passed, 1 failed; 0 not verified on Local", run.Output, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> OnlyMock => new() { ["DYNAMO_BACKENDS"] = "Mock" };

    private static PackedProjects Project(Framework framework, string attribute, string crash)
    {
        var projects = new PackedProjects();
        var backends = attribute == framework.Plain ? "" : "(Backend.Mock)";
        projects.Add("App.Tests", framework.Properties, framework.Packages, framework.Code($$"""
            {{framework.OfClass}}
            public class Stores
            {
                [{{framework.Attribute}}(Backend.Mock)]
                public Task T1_passes(IAmazonDynamoDB client) => client.ListTablesAsync();

                [{{attribute}}{{backends}}]
                public void T2_crashes() { {{crash}} }

                [{{framework.Attribute}}(Backend.Mock)]
                public Task T3_comes_later(IAmazonDynamoDB client) => client.ListTablesAsync();

                [{{framework.Plain}}]
                public void Plain() { }

                private static int Overflow(int depth) => depth + Overflow(depth + 1) + Overflow(depth + 2);
            }
            """));
        return projects;
    }

    private static void AssertIncomplete(PackedProjects projects)
    {
        var summary = Path.Combine(projects.Folder, "App.Tests", "TestResults", "dynamo-summary.json");
        using var json = JsonDocument.Parse(File.ReadAllText(summary));
        Assert.False(Assert.Single(json.RootElement.GetProperty("projects").EnumerateArray()).GetProperty("complete").GetBoolean());
    }
}
