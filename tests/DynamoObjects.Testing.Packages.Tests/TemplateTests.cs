namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>New projects whose first build or run needs more than our package and a test.</summary>
/// <remarks>CI runs the other projects as the pages of <c>docs/start</c> describe them: the templates of xUnit, NUnit and MSTest under
/// VSTest, and xUnit v3 under both platforms.</remarks>
public class TemplateTests
{
    private const string Platform = """{ "test": { "runner": "Microsoft.Testing.Platform" } }""";

    private static readonly string[] OnVSTest = ["App.Tests", "-nologo"];

    private static readonly string[] OnPlatform = ["--project", "App.Tests"];

    [Fact]
    public async Task The_MSTest_template_of_the_platform_and_our_package_run_the_first_test()
    {
        using var projects = new PackageConsumerProjects();
        projects.Write("global.json", Platform);
        await projects.CreateFromTemplateAsync("mstest", "App.Tests", "--test-runner", "Microsoft.Testing.Platform");
        await FirstTest.AddAsync(projects, FrameworkProject.MSTest, "DynamoObjects.Testing.MSTest");

        await FirstTest.AssertPassesAsync(projects, otherTests: 1, OnPlatform);
    }

    [Fact]
    public async Task The_NUnit_template_on_the_platform_reports_the_runner_to_add_and_then_runs_the_first_test()
    {
        using var projects = new PackageConsumerProjects();
        projects.Write("global.json", Platform);
        await projects.CreateFromTemplateAsync("nunit", "App.Tests");
        await FirstTest.AddAsync(projects, FrameworkProject.NUnit, "DynamoObjects.Testing.NUnit");
        await FirstTest.AssertBuildFailsAsync(
            projects,
            "DYNT014",
            "global.json",
            "<EnableNUnitRunner>true</EnableNUnitRunner> and <OutputType>Exe</OutputType>"
        );

        projects.SetProperties("App.Tests", "<EnableNUnitRunner>true</EnableNUnitRunner><OutputType>Exe</OutputType>");
        await FirstTest.AssertBuildFailsAsync(
            projects,
            "DYNT012",
            "NUnit3TestAdapter 5.0.0",
            "dotnet add package NUnit3TestAdapter --version 6.3.1"
        );

        await projects.AddPackageAsync("App.Tests", "NUnit3TestAdapter", "6.3.1");
        await FirstTest.AssertPassesAsync(projects, otherTests: 1, OnPlatform);
    }

    [Fact]
    public async Task The_xUnit_template_on_the_platform_reports_that_it_needs_xUnit_v3()
    {
        using var projects = new PackageConsumerProjects();
        projects.Write("global.json", Platform);
        await projects.CreateFromTemplateAsync("xunit", "App.Tests");
        await FirstTest.AddAsync(projects, FrameworkProject.XunitV2, "DynamoObjects.Testing.Xunit");

        await FirstTest.AssertBuildFailsAsync(
            projects,
            "DYNT014",
            "xUnit v2 does not support that platform",
            $"packages xunit.v3 4.0.2 and DynamoObjects.Testing.XunitV3 {PackageConsumerProjects.Version}"
        );
    }

    [Fact]
    public async Task XUnit_v3_before_4_reports_what_to_add_and_then_runs_the_first_test()
    {
        using var projects = new PackageConsumerProjects();
        projects.Add(
            "App.Tests",
            "<OutputType>Exe</OutputType>",
            """
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.14.1" />
            <PackageReference Include="xunit.v3" Version="3.2.2" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            """,
            ""
        );
        await projects.RestoreAsync("App.Tests");
        await FirstTest.AddAsync(projects, FrameworkProject.XunitV3, "DynamoObjects.Testing.XunitV3");
        await FirstTest.AssertBuildFailsAsync(
            projects,
            "DYNT012",
            "is 3.2.2",
            "Run: dotnet add package xunit.v3.mtp-off --version 4.0.2; dotnet remove package xunit.v3"
        );

        await projects.RunAsync("remove", "App.Tests", "package", "xunit.v3");
        await projects.AddPackageAsync("App.Tests", "xunit.v3.mtp-off", "4.0.2");
        await FirstTest.AssertPassesAsync(projects, otherTests: 0, OnVSTest);
    }
}
