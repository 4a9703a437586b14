namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The target TestEachBackend of the packages.</summary>
public class TestEachBackendTests
{
    private const string TwoFrameworksProject = "EachOfTwoFrameworks";

    public static TheoryData<string> Frameworks => [.. All.Keys];

    private static Dictionary<string, FrameworkProject> All =>
        new()
        {
            [nameof(FrameworkProject.XunitV2)] = FrameworkProject.XunitV2,
            [nameof(FrameworkProject.XunitV3)] = FrameworkProject.XunitV3,
            [nameof(FrameworkProject.XunitV3OwnRunner)] = FrameworkProject.XunitV3OwnRunner,
            [nameof(FrameworkProject.NUnit)] = FrameworkProject.NUnit,
            [nameof(FrameworkProject.NUnitOnThePlatform)] = FrameworkProject.NUnitOnThePlatform,
            [nameof(FrameworkProject.MSTest)] = FrameworkProject.MSTest,
            [nameof(FrameworkProject.MSTestOnThePlatform)] = FrameworkProject.MSTestOnThePlatform,
        };

    internal static IEnumerable<SharedProject> Projects =>
        [
            .. All.Select(framework => new SharedProject(
                GetFolder(framework.Key),
                framework.Value,
                $$"""
                {{framework.Value.OfClass}}
                public class Stores
                {
                    [{{framework.Value.Attribute}}]
                    public Task On_both(IAmazonDynamoDB client) => client.ListTablesAsync();

                    [{{framework.Value.Attribute}}(Backend.Mock)]
                    public Task On_mock(IAmazonDynamoDB client) => client.ListTablesAsync();

                    [{{framework.Value.Plain}}]
                    public void Plain() { }
                }
                """
            )),
            new(
                TwoFrameworksProject,
                FrameworkProject.XunitV2,
                """
                public class Stores
                {
                    [DynamoFact(Backend.Mock)]
                    public void Fails_on_net8()
                    {
                #if !NET10_0_OR_GREATER
                        Assert.Fail("on purpose");
                #endif
                    }

                    [DynamoFact]
                    public void On_both() { }
                }
                """,
                "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>"
            ),
        ];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Runs_the_mock_then_local_with_a_trx_of_each(string name)
    {
        var framework = All[name];
        var projects = await SharedBuild.GetProjectsAsync(GetFolder(name));

        var run = await projects.RunAsync("build", "App.Tests", "--no-restore", "-t:TestEachBackend", "-p:NoBuild=true", "-nologo");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        var results = Path.Combine(projects.Folder, "App.Tests", "TestResults");
        Assert.Equal(["App.Tests.net10.0.Local.trx", "App.Tests.net10.0.Mock.trx"], Trx.Files(results));
        Assert.Equal(
            Sorted(
                $"Passed {framework.Name("On_both")} (Mock)",
                $"Passed {framework.Name("On_mock")} (Mock)",
                $"Passed {framework.Name("Plain")}"
            ),
            Trx.Results(results, "App.Tests.net10.0.Mock.trx")
                .Where(result => !framework.ReportsUnselectedAsSkipped || !result.EndsWith("(Local)", StringComparison.Ordinal))
        );
        Assert.Equal(
            Sorted($"NotExecuted {framework.Name("On_both")} (Local)", $"Passed {framework.Name("Plain")}"),
            Trx.Results(results, "App.Tests.net10.0.Local.trx")
                .Where(result => !framework.ReportsUnselectedAsSkipped || !result.EndsWith("(Mock)", StringComparison.Ordinal))
        );
        Assert.Contains(
            "DynamoDB tests of App.Tests (net10.0): Mock: 2 ran, 2 passed, 0 failed; Local: 0 ran, 0 passed, 0 failed, 1 skipped; 1 "
                + "not verified on Local; 0 known differences",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "warning DYNT001: 1 test was not verified on DynamoDB Local: DynamoDB Local is not available",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(Path.Combine(results, "dynamo-summary.json")));
    }

    [Fact]
    public async Task Each_framework_of_a_project_is_tested_also_after_a_failure_and_without_a_build()
    {
        var projects = await SharedBuild.GetProjectsAsync(TwoFrameworksProject);

        var run = await projects.RunAsync("msbuild", "App.Tests", "-t:TestEachBackend", "-p:NoBuild=true", "-nologo");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("DYNT007: Tests failed. Exit code on the mock: 1; on DynamoDB Local: 0.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("App.Tests.dll", run.Output.Split("on the mock")[0], StringComparison.Ordinal);
        var results = Path.Combine(projects.Folder, "App.Tests", "TestResults");
        Assert.Equal(
            ["App.Tests.net10.0.Local.trx", "App.Tests.net10.0.Mock.trx", "App.Tests.net8.0.Local.trx", "App.Tests.net8.0.Mock.trx"],
            Trx.Files(results)
        );
        Assert.Equal(
            Sorted("Failed Stores.Fails_on_net8 (Mock)", "Passed Stores.On_both (Mock)"),
            Trx.Results(results, "App.Tests.net8.0.Mock.trx")
        );
        Assert.Equal(
            Sorted("Passed Stores.Fails_on_net8 (Mock)", "Passed Stores.On_both (Mock)"),
            Trx.Results(results, "App.Tests.net10.0.Mock.trx")
        );
    }

    [Fact]
    public async Task A_pass_without_a_test_is_no_failure_under_the_testing_platform()
    {
        var framework = FrameworkProject.XunitV3;
        using var projects = new PackageConsumerProjects();
        projects.Add(
            "App.Tests",
            framework.Properties,
            framework.Packages,
            framework.Code("public class Stores { [DynamoFact(Backend.Mock)] public void On_mock() { } }")
        );

        var run = await projects.RunAsync("build", "App.Tests", "-t:TestEachBackend", "-nologo");

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Contains("Mock: 1 ran, 1 passed, 0 failed; 0 not verified on Local", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Works_on_a_solution_whose_other_projects_have_an_empty_target()
    {
        var framework = FrameworkProject.XunitV2;
        using var projects = new PackageConsumerProjects();
        projects.Write("Directory.Build.props", """<Project><Target Name="TestEachBackend" /></Project>""");
        projects.Add("Lib", "", "", "public class Lib;");
        foreach (var name in new[] { "One", "Two" })
            projects.Add(
                name,
                framework.Properties,
                framework.Packages,
                framework.Code("public class Stores { [DynamoFact] public void On_both() { } }")
            );
        projects.Write(
            "All.slnx",
            """<Solution><Project Path="Lib/Lib.csproj" /><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>"""
        );

        var run = await projects.RunAsync(
            "build",
            "All.slnx",
            "-t:TestEachBackend",
            "-p:VSTestResultsDirectory=" + Path.Combine(projects.Folder, "results"),
            "-nologo"
        );

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(
            ["One.net10.0.Local.trx", "One.net10.0.Mock.trx", "Two.net10.0.Local.trx", "Two.net10.0.Mock.trx"],
            Trx.Files(Path.Combine(projects.Folder, "results"))
        );
    }

    private static string GetFolder(string name) => $"Each{name}";

    private static IEnumerable<string> Sorted(params string[] lines) => lines.Order(StringComparer.Ordinal);
}
