using DynamoObjects.Testing.Build.SetUp;

namespace DynamoObjects.Testing.Packages.Tests;

/// <summary>The problems that the build reports, depending on the packages that a project restores.</summary>
public class SetUpRuleTests
{
    private const string OwnPackages = "DynamoObjects/1.0.0 DynamoObjects.Mock/1.0.0 DynamoObjects.Testing/1.0.0 ";

    private const string XunitV2 = OwnPackages + "DynamoObjects.Testing.Xunit/1.0.0! xunit/2.9.3! xunit.core/2.9.3 ";

    private const string XunitV3 = OwnPackages + "DynamoObjects.Testing.XunitV3/1.0.0! xunit.v3.extensibility.core/4.0.2 ";

    private const string NUnit = OwnPackages + "DynamoObjects.Testing.NUnit/1.0.0! NUnit/4.3.2! ";

    private const string MSTest = OwnPackages + "DynamoObjects.Testing.MSTest/1.0.0! ";

    private const string TestSdk = "Microsoft.NET.Test.Sdk/18.11.0! ";

    private const string MtpOff = "xunit.v3.core.mtp-off/4.0.2 xunit.v3.mtp-off/4.0.2! ";

    private const string Program = "xunit.v3.core.mtp-v2/4.0.2 xunit.v3/4.0.2! ";

    [Theory]
    [InlineData(XunitV2 + TestSdk + "xunit.runner.visualstudio/2.4.0!")]
    [InlineData(XunitV2 + TestSdk + "xunit.runner.visualstudio/4.0.1!")]
    [InlineData(XunitV3 + TestSdk + MtpOff + "xunit.runner.visualstudio/3.1.5!")]
    [InlineData(NUnit + TestSdk + "NUnit3TestAdapter/4.5.0!")]
    [InlineData(NUnit + TestSdk + "NUnit3TestAdapter/6.3.1!")]
    [InlineData(MSTest + "MSTest/4.0.2! Microsoft.NET.Test.Sdk/18.0.1 MSTest.TestFramework/4.0.2 MSTest.TestAdapter/4.0.2")]
    public void A_project_of_VSTest_with_the_runner_of_its_framework_is_good(string packages) =>
        Assert.Null(SetUpRules.FindProblem(CreateVSTestProject(packages)));

    [Theory]
    [InlineData(XunitV3 + Program)]
    [InlineData(NUnit + "NUnit3TestAdapter/5.2.0! Microsoft.Testing.Platform/1.9.0")]
    [InlineData(MSTest + "MSTest/4.0.2! MSTest.TestFramework/4.0.2 MSTest.TestAdapter/4.0.2 Microsoft.Testing.Platform/2.0.2")]
    public void A_program_of_the_platform_with_the_runner_of_its_framework_is_good(string packages) =>
        Assert.Null(SetUpRules.FindProblem(CreatePlatformProject(packages)));

    [Theory]
    [InlineData(XunitV2)]
    [InlineData(XunitV3)]
    [InlineData(NUnit)]
    [InlineData(MSTest + "MSTest.TestFramework/4.0.2")]
    [InlineData(OwnPackages + "DynamoObjects.Testing.NUnit/1.0.0! DynamoObjects.Testing.Xunit/1.0.0! DynamoObjects.Testing.MSTest/1.0.0!")]
    public void A_library_of_base_classes_needs_no_runner(string packages)
    {
        Assert.Null(SetUpRules.FindProblem(CreateProject(packages)));
        Assert.Null(SetUpRules.FindProblem(CreateProject(packages) with { IsTestProject = true }));
    }

    [Fact]
    public void A_library_for_several_frameworks_asks_for_the_runner_of_one()
    {
        const string Transitive = OwnPackages + "DynamoObjects.Testing.NUnit/1.0.0 DynamoObjects.Testing.Xunit/1.0.0 " + TestSdk;

        Assert.Null(SetUpRules.FindProblem(CreateVSTestProject(Transitive + "NUnit3TestAdapter/6.3.1!")));
        Assert.Equal("DYNT013", SetUpRules.FindProblem(CreateVSTestProject(Transitive))?.Code);
    }

    [Theory]
    [InlineData(XunitV2 + TestSdk, "xUnit v2", "xunit.runner.visualstudio --version 4.0.1")]
    [InlineData(XunitV3 + TestSdk, "xUnit v3", "xunit.runner.visualstudio --version 4.0.1")]
    [InlineData(NUnit + TestSdk, "NUnit", "NUnit3TestAdapter --version 6.3.1")]
    [InlineData(MSTest + TestSdk + "MSTest.TestFramework/4.4.0", "MSTest", "MSTest.TestAdapter --version 4.4.0")]
    [InlineData(MSTest + TestSdk + "MSTest.TestFramework/4.4.0 NUnit3TestAdapter/6.3.1!", "MSTest", "MSTest.TestAdapter --version 4.4.0")]
    public void Without_a_runner_it_names_the_one_to_add(string packages, string framework, string remedy) =>
        AssertProblem(
            CreateVSTestProject(packages),
            "DYNT013",
            $"The project has no test runner for {framework}",
            $"dotnet add package {remedy}"
        );

    [Theory]
    [InlineData(XunitV2 + "xunit.runner.visualstudio/4.0.1!")]
    [InlineData(XunitV3 + "xunit.v3.mtp-off/4.0.2! xunit.runner.visualstudio/4.0.1!")]
    [InlineData(NUnit + "NUnit3TestAdapter/6.3.1!")]
    [InlineData(MSTest + "MSTest.TestFramework/4.0.2! MSTest.TestAdapter/4.0.2!")]
    public void With_a_runner_and_no_test_SDK_it_names_the_SDK(string packages)
    {
        AssertProblem(
            CreateProject(packages),
            "DYNT013",
            "The project does not reference Microsoft.NET.Test.Sdk",
            "package Microsoft.NET.Test.Sdk --version 18.11.0"
        );
        Assert.Null(SetUpRules.FindProblem(CreateProject(packages) with { IsTestProject = false }));
    }

    [Theory]
    [InlineData("MSTest/4.0.2! MSTest.TestAdapter/4.0.2 MSTest.TestFramework/4.5.3!", "MSTest --version 4.5.3")]
    [InlineData("MSTest/3.11.1! MSTest.TestAdapter/3.11.1 MSTest.TestFramework/4.0.2", "MSTest --version 4.0.2")]
    [InlineData("MSTest.TestAdapter/4.5.2! MSTest.TestFramework/4.5.3!", "MSTest.TestAdapter --version 4.5.3")]
    public void MSTest_packages_of_two_versions_get_one_version(string packages, string remedy)
    {
        AssertProblem(CreateVSTestProject(MSTest + TestSdk + packages), "DYNT012", "MSTest.TestFramework ", $"dotnet add package {remedy}");
        AssertProblem(CreatePlatformProject(MSTest + packages), "DYNT012", "MSTest.TestFramework ", $"dotnet add package {remedy}");
    }

    [Theory]
    [InlineData("3.17.0")]
    [InlineData("4.4.2")]
    public void A_runner_of_NUnit_3_is_replaced(string version) =>
        AssertProblem(
            CreateVSTestProject(NUnit + TestSdk + $"NUnit3TestAdapter/{version}!"),
            "DYNT012",
            $"NUnit3TestAdapter {version} finds no tests of NUnit 4.3.2",
            "NUnit3TestAdapter --version 6.3.1"
        );

    [Fact]
    public void An_NUnit_runner_that_ignores_its_property_is_replaced() =>
        AssertProblem(
            CreateVSTestProject(NUnit + TestSdk + "NUnit3TestAdapter/5.0.0!") with
            {
                WantsNUnitRunner = true,
                IsPlatformChosen = true,
            },
            "DYNT012",
            "NUnit3TestAdapter 5.0.0 ignores EnableNUnitRunner",
            "NUnit3TestAdapter --version 6.3.1"
        );

    [Fact]
    public void An_NUnit_runner_on_a_platform_that_dotnet_test_cannot_run_is_replaced()
    {
        var project = CreatePlatformProject(NUnit + "NUnit3TestAdapter/5.0.0! Microsoft.Testing.Platform/1.5.3");

        AssertProblem(project, "DYNT012", "uses Microsoft.Testing.Platform 1.5.3", "NUnit3TestAdapter --version 6.3.1");
        Assert.Null(SetUpRules.FindProblem(project with { IsPlatformChosen = false }));
    }

    [Fact]
    public void An_xunit_v3_before_4_is_replaced_by_the_variant_for_the_test_platform()
    {
        const string Old = XunitV3 + "xunit.v3.core.mtp-v1/3.2.2 xunit.v3/3.2.2! ";
        const string ToVSTest = "dotnet add package xunit.v3.mtp-off --version 4.0.2; dotnet remove package xunit.v3";

        AssertProblem(CreateVSTestProject(Old + TestSdk + "xunit.runner.visualstudio/3.1.5!"), "DYNT012", "is 3.2.2", ToVSTest);
        AssertProblem(CreatePlatformProject(Old), "DYNT012", "is 3.2.2", "dotnet add package xunit.v3 --version 4.0.2");
    }

    [Fact]
    public void A_runner_that_does_not_support_xunit_v3_is_replaced() =>
        AssertProblem(
            CreateVSTestProject(XunitV3 + TestSdk + MtpOff + "xunit.runner.visualstudio/2.8.2!"),
            "DYNT012",
            "2.8.2 does not support xUnit v3",
            "xunit.runner.visualstudio --version 4.0.1"
        );

    [Theory]
    [InlineData(XunitV3 + "xunit/2.9.3! xunit.core/2.9.3", "use xUnit v2", "add package DynamoObjects.Testing.Xunit --version 1.0.0")]
    [InlineData(XunitV2 + MtpOff, "use xUnit v3", "add package DynamoObjects.Testing.XunitV3 --version 1.0.0")]
    [InlineData(
        XunitV2 + XunitV3,
        "The project references both DynamoObjects.Testing.Xunit (for xUnit v2) and DynamoObjects.Testing.XunitV3",
        "dotnet remove package"
    )]
    public void An_adapter_for_the_other_xunit_is_replaced(string packages, string cause, string remedy) =>
        AssertProblem(CreateVSTestProject(packages + " xunit.runner.visualstudio/3.1.4! " + TestSdk), "DYNT011", cause, remedy);

    [Theory]
    [InlineData(XunitV2 + TestSdk + "xunit.runner.visualstudio/3.1.4!", "packages xunit.v3 4.0.2 and DynamoObjects.Testing.XunitV3 1.0.0")]
    [InlineData(XunitV3 + TestSdk + MtpOff + "xunit.runner.visualstudio/3.1.4!", "Reference xunit.v3 4.0.2")]
    [InlineData(NUnit + TestSdk + "NUnit3TestAdapter/5.0.0!", "<EnableNUnitRunner>true</EnableNUnitRunner> and <OutputType>Exe<")]
    [InlineData(MSTest + TestSdk + "MSTest.TestFramework/4.0.2 MSTest.TestAdapter/4.0.2", "<EnableMSTestRunner>true</EnableMSTestRunner>")]
    public void A_VSTest_project_below_a_global_json_of_the_platform_is_rejected(string packages, string remedy) =>
        AssertProblem(CreateVSTestProject(packages) with { IsPlatformChosen = true }, "DYNT014", "global.json", remedy);

    [Theory]
    [InlineData("DynamoObjects.Testing/1.1.0! DynamoObjects.Testing.Xunit/1.0.0!", "DynamoObjects.Testing.Xunit --version 1.1.0")]
    [InlineData("DynamoObjects/1.1.0! DynamoObjects.Mock/1.0.0 DynamoObjects.Testing/1.0.0!", "DynamoObjects.Testing --version 1.1.0")]
    [InlineData("DynamoObjects/1.0.0-preview.9 DynamoObjects.Testing/1.0.0-preview.10", "DynamoObjects --version 1.0.0-preview.10")]
    [InlineData("DynamoObjects/1.0.0-preview.9 DynamoObjects.Testing/1.0.0", "DynamoObjects --version 1.0.0")]
    public void DynamoObjects_packages_of_two_versions_get_the_newer(string packages, string remedy) =>
        AssertProblem(CreateProject(packages), "DYNT010", "the same version", $"Run: dotnet add package {remedy}");

    [Fact]
    public void Others_whose_names_begin_alike_have_versions_of_their_own() =>
        Assert.Null(SetUpRules.FindProblem(CreateProject("DynamoObjects/1.0.0 DynamoObjectsFork/2.0.0")));

    [Fact]
    public void Dotnet_test_of_an_xunit_v3_program_without_a_test_platform_fails()
    {
        var project = CreateProject(XunitV3 + MtpOff) with { IsExecutable = true };

        Assert.Null(SetUpRules.FindProblem(project));
        Assert.Null(SetUpRules.FindIgnoredLibrary(project));
        Assert.Contains("package xunit.runner.visualstudio", SetUpRules.FindIgnoredProgram(project)?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dotnet_test_of_a_library_warns_unless_it_says_that_it_is_one()
    {
        Assert.Equal("DYNT015", SetUpRules.FindIgnoredLibrary(CreateProject(NUnit))?.Code);
        Assert.Null(SetUpRules.FindIgnoredProgram(CreateProject(NUnit)));
        Assert.Null(SetUpRules.FindIgnoredLibrary(CreateProject(NUnit) with { IsTestProject = false }));
        Assert.Null(SetUpRules.FindIgnoredLibrary(CreateProject(NUnit.Replace("!", "", StringComparison.Ordinal))));
        Assert.Null(SetUpRules.FindIgnoredLibrary(CreateVSTestProject(NUnit + TestSdk + "NUnit3TestAdapter/5.0.0!")));
    }

    private static void AssertProblem(ProjectSetUp project, string code, string cause, string remedy)
    {
        var problem = SetUpRules.FindProblem(project);
        Assert.Equal(code, problem?.Code);
        Assert.Contains(cause, problem!.Text, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Text, StringComparison.Ordinal);
    }

    /// <summary>Creates a set-up with only packages; the project itself references those with <c>!</c>.</summary>
    private static ProjectSetUp CreateProject(string packages)
    {
        var all = packages.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new ProjectSetUp(new ResolvedPackages(all.Select(package => package.TrimEnd('!'))))
        {
            DirectReferences = [.. all.Where(package => package.EndsWith('!')).Select(package => package.Split('/')[0])],
        };
    }

    private static ProjectSetUp CreateVSTestProject(string packages) => CreateProject(packages) with { IsTestProject = true };

    private static ProjectSetUp CreatePlatformProject(string packages) =>
        CreateProject(packages) with
        {
            IsPlatformApplication = true,
            IsExecutable = true,
            IsPlatformChosen = true,
        };
}
