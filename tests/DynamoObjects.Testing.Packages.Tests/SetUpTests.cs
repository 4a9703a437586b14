namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>Projects in which <c>dotnet test</c> would find no tests, and similar projects without a problem.</summary>
public class SetUpTests
{
    private const string TestSdk = """<PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />""";

    private const string OneTest = "public class StoreTests { [DynamoFact] public void On_both() { } }";

    private const string OneNUnitTest = "public class StoreTests { [DynamoTest] public void On_both() => Assert.Pass(); }";

    private const string Library = "SetUpLibrary";

    private const string Program = "SetUpProgram";

    private const string NUnit = """<PackageReference Include="NUnit" Version="4.2.2" />""";

    private static string XunitV3WithoutPlatform =>
        FrameworkProject.Package("DynamoObjects.Testing.XunitV3") + FrameworkProject.Package("xunit.v3.mtp-off", "4.0.2");

    internal static IEnumerable<SharedProject> Projects =>
        [
            new(
                Library,
                FrameworkProject.NUnit with
                {
                    Packages = FrameworkProject.Package("DynamoObjects.Testing.NUnit") + NUnit,
                },
                OneNUnitTest
            ),
            new(Program, FrameworkProject.XunitV3OwnRunner with { Packages = XunitV3WithoutPlatform }, OneTest),
        ];

    [Fact]
    public async Task MSTest_of_two_versions_fails_the_build_and_runs_once_they_are_one()
    {
        using var projects = new PackageConsumerProjects();
        await projects.CreateFromTemplateAsync("mstest", "App.Tests");
        await FirstTest.AddAsync(projects, FrameworkProject.MSTest, "DynamoObjects.Testing.MSTest");
        await projects.AddPackageAsync("App.Tests", "MSTest.TestFramework", "4.5.3");

        await FirstTest.AssertBuildFailsAsync(
            projects,
            "DYNT012",
            "MSTest.TestFramework 4.5.3 and MSTest.TestAdapter 4.0.2",
            "dotnet add package MSTest --version 4.5.3"
        );

        // The package MSTest only references these two and the test SDK.
        await projects.AddPackageAsync("App.Tests", "MSTest.TestAdapter", "4.5.3");
        await FirstTest.AssertPassesAsync(projects, otherTests: 1, ["App.Tests", "-nologo"]);
    }

    [Fact]
    public async Task A_test_project_without_a_runner_fails_the_build_unless_the_check_is_off()
    {
        using var projects = new PackageConsumerProjects();
        var packages = FrameworkProject.Package("DynamoObjects.Testing.NUnit") + NUnit + TestSdk;
        projects.Add("App.Tests", "", packages, FrameworkProject.NUnit.Code(OneNUnitTest));

        await FirstTest.AssertBuildFailsAsync(
            projects,
            "DYNT013",
            "The project has no test runner for NUnit",
            "dotnet add package NUnit3TestAdapter --version 6.3.1"
        );

        var withoutCheck = await projects.RunAsync("build", "App.Tests", "-nologo", "-p:DynamoCheckSetUp=false");
        Assert.True(withoutCheck.ExitCode == 0, withoutCheck.Output);
    }

    [Fact]
    public async Task A_library_of_base_classes_builds_and_dotnet_test_reports_that_it_skips_it()
    {
        var projects = await SharedBuild.GetProjectsAsync(Library);

        var test = await projects.RunAsync("test", "App.Tests", "--no-build");
        var library = await projects.RunAsync("test", "App.Tests", "--no-build", "-p:IsTestProject=false");

        Assert.DoesNotContain(await SharedBuild.GetOutputAsync(Library), line => line.Contains("warning", StringComparison.Ordinal));
        Assert.Equal(0, test.ExitCode);
        Assert.Contains(
            "warning DYNT015: 'dotnet test' runs no tests of this project, because it does not reference",
            test.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("DYNT", library.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_xUnit_v3_program_without_a_test_platform_builds_and_fails_dotnet_test()
    {
        var projects = await SharedBuild.GetProjectsAsync(Program);

        var test = await projects.RunAsync("test", "App.Tests", "--no-build");

        Assert.Equal(1, test.ExitCode);
        Assert.Contains("error DYNT013: 'dotnet test' runs no tests of this project", test.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_DynamoObjects_package_that_is_updated_fails_the_build()
    {
        using var projects = new PackageConsumerProjects();
        var framework = FrameworkProject.XunitV2;
        foreach (var package in new[] { "DynamoObjects", "DynamoObjects.Mock", "DynamoObjects.Testing" })
            BuiltPackages.CopyAs("0.2.0", package, Path.Combine(projects.Folder, "newer"));
        projects.Add(
            "App.Tests",
            framework.Properties + "<RestoreAdditionalProjectSources>../newer</RestoreAdditionalProjectSources>",
            framework.Packages + FrameworkProject.Package("DynamoObjects.Testing", "0.2.0"),
            framework.Code(OneTest)
        );

        await FirstTest.AssertBuildFailsAsync(
            projects,
            "DYNT010",
            "DynamoObjects.Testing 0.2.0",
            "dotnet add package DynamoObjects.Testing.Xunit --version 0.2.0"
        );
    }
}
