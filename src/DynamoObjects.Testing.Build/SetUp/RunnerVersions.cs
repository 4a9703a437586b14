namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>A runner of another version than its framework finds no test, or crashes.</summary>
internal static class RunnerVersions
{
    public static string? FindProblem(ProjectSetUp project) => XunitV3(project) ?? MSTest(project) ?? NUnit(project);

    private static string? XunitV3(ProjectSetUp project)
    {
        if (!project.Has(TestFramework.XunitV3))
            return null;
        var old = project.Packages.StartingWith("xunit.v3").Where(package => package.Version.IsBefore(Recommended.XunitV3)).ToList();
        if (old.Count > 0)
        {
            return $"{old[0].Id} is {old[0].Version}, and {TestFramework.XunitV3.Adapter} needs xUnit v3 {Recommended.XunitV3} or later. "
                + AddXunitV3(project);
        }

        var runner = project.Packages[TestFramework.XunitV3.Runner];
        return project.RunsUnderVSTest && runner?.IsBefore(Recommended.MinXunitV3Runner) == true
            ? $"{TestFramework.XunitV3.Runner} {runner} does not run xUnit v3. {project.RunnerToAdd(TestFramework.XunitV3)}"
            : null;
    }

    // xunit.v3 4 itself is for Microsoft.Testing.Platform, which `dotnet test` runs only where global.json names it. Some
    // variants of 3 are gone.
    private static string AddXunitV3(ProjectSetUp project)
    {
        var right = project.HasTestSdk && !project.IsPlatformChosen ? "xunit.v3.mtp-off" : "xunit.v3";
        var others = project.DirectReferences.Where(package =>
            package.StartsWith("xunit.v3", StringComparison.OrdinalIgnoreCase) && package != right
        );
        return Recommended.FormatAddCommand(right, Recommended.XunitV3)
            + string.Concat(others.Select(package => $"; dotnet remove package {package}"));
    }

    private static string? MSTest(ProjectSetUp project)
    {
        var (framework, runner) = (project.Packages["MSTest.TestFramework"], project.Packages[TestFramework.MSTest.Runner]);
        if (!project.Has(TestFramework.MSTest) || framework is null || runner is null || framework == runner)
            return null;
        return $"MSTest.TestFramework is {framework} and MSTest.TestAdapter {runner}: 'dotnet test' finds no test where they differ. "
            + Recommended.FormatAddCommand(project.References("MSTest") ? "MSTest" : TestFramework.MSTest.Runner, framework.Text);
    }

    private static string? NUnit(ProjectSetUp project)
    {
        if (!project.Has(TestFramework.NUnit) || project.Packages[TestFramework.NUnit.Runner] is not { } runner)
            return null;
        return NUnitProblem(project, runner) is { } problem
            ? $"{TestFramework.NUnit.Runner} {runner} {problem}. {project.RunnerToAdd(TestFramework.NUnit)}"
            : null;
    }

    private static string? NUnitProblem(ProjectSetUp project, PackageVersion runner)
    {
        if (runner.IsBefore(Recommended.MinNUnitRunner))
            return $"finds no test of NUnit {project.Packages["NUnit"]}";
        if (project is { WantsNUnitRunner: true, IsPlatformApplication: false })
            return "does not see EnableNUnitRunner where the project file sets it";
        var platform = project.Packages["Microsoft.Testing.Platform"];
        return project is { RunsAsProgram: true, IsPlatformChosen: true } && platform?.IsBefore(Recommended.MinPlatform) == true
            ? $"brings Microsoft.Testing.Platform {platform}, which 'dotnet test' of .NET 10 cannot run"
            : null;
    }
}
