namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The settings of a project that the build writes to the test assembly.</summary>
public class SettingsTests
{
    private const string PropertyProject = "SettingOfProperty";

    private const string WithoutSettingsProject = "SettingOfNone";

    private const string WithoutAssemblyInfoProject = "SettingWithoutInfo";

    private const string Code = """
        [assembly: DynamoBackends(Backend.Mock)]

        public class Stores
        {
            [DynamoFact]
            public void As_the_assembly() { }

            [DynamoFact(Backend.Mock | Backend.Local)]
            public void Of_its_own() { }

            [DynamoTheory(Backend.Mock | Backend.Local)]
            [InlineData("a text that is longer than what xunit shows of it: one")]
            [InlineData("a text that is longer than what xunit shows of it: two")]
            public void Long_row(string text) => Assert.NotEmpty(text);
        }

        [DynamoBackends(Backend.Local)]
        public class Locals
        {
            [DynamoFact]
            public void As_the_class() { }
        }
        """;

    internal static IEnumerable<SharedProject> Projects =>
        [
            new(PropertyProject, FrameworkProject.XunitV2, Code, "<DynamoBackends>Mock</DynamoBackends>"),
            new(WithoutSettingsProject, FrameworkProject.XunitV2, Code),
            new(
                WithoutAssemblyInfoProject,
                FrameworkProject.XunitV2,
                Code,
                "<DynamoBackends>Mock</DynamoBackends><GenerateAssemblyInfo>false</GenerateAssemblyInfo>"
            ),
        ];

    [Fact]
    public async Task A_property_is_built_in_and_excluded_cases_are_counted()
    {
        var projects = await SharedBuild.GetProjectsAsync(PropertyProject);

        // Without MSBuild, only the settings in the assembly apply.
        await projects.RunAsync("vstest", Assembly(projects), "--logger:trx;LogFileName=bare.trx", "--ResultsDirectory:bare");
        var run = await projects.RunAsync("test", "App.Tests", "--no-build");

        // The two rows have the same name, because xUnit truncates long values.
        var results = Trx.Results(Path.Combine(projects.Folder, "bare"), "bare.trx").ToList();
        Assert.Equal((4, 3), (results.Count, results.Distinct().Count()));
        Assert.All(results, result => Assert.EndsWith("(Mock)", result, StringComparison.Ordinal));
        Assert.Contains(
            "DYNT001: 3 tests were not verified on DynamoDB Local: DynamoBackends=Mock excludes Local.",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Without_one_the_most_specific_declaration_applies()
    {
        var projects = await SharedBuild.GetProjectsAsync(WithoutSettingsProject);

        var run = await projects.RunAsync(
            "test",
            "App.Tests",
            "--no-build",
            "--logger",
            "trx;LogFileName=run.trx",
            "--filter",
            "FullyQualifiedName!~Long_row"
        );

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(
            [
                "NotExecuted Locals.As_the_class (Local)",
                "NotExecuted Stores.Of_its_own (Local)",
                "Passed Stores.As_the_assembly (Mock)",
                "Passed Stores.Of_its_own (Mock)",
            ],
            Trx.Results(Path.Combine(projects.Folder, "App.Tests", "TestResults"), "run.trx")
        );
    }

    [Fact]
    public async Task A_project_without_an_assembly_info_is_warned()
    {
        var buildOutput = await SharedBuild.GetOutputAsync(WithoutAssemblyInfoProject);

        Assert.Single(buildOutput, line =>
            line.Contains(
                "warning DYNT004: DynamoBackends cannot be written to the test assembly, because GenerateAssemblyInfo is false",
                StringComparison.Ordinal
            )
        );
    }

    private static string Assembly(PackageConsumerProjects projects) =>
        Path.Combine(projects.Folder, "App.Tests", "bin", "Debug", "net10.0", "App.Tests.dll");
}
