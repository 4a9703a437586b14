namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>A runner that does not match the version of its framework finds no tests, or crashes.</summary>
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
            return $"{TestFramework.XunitV3.Adapter} requires xUnit v3 {Recommended.XunitV3} or later, but {old[0].Id} is "
                + $"{old[0].Version}. "
                + AddXunitV3(project);
        }

        var runner = project.Packages[TestFramework.XunitV3.Runner];
        return project.RunsUnderVSTest && runner?.IsBefore(Recommended.MinXunitV3Runner) == true
            ? $"{TestFramework.XunitV3.Runner} {runner} does not support xUnit v3. {project.RunnerToAdd(TestFramework.XunitV3)}"
            : null;
    }

    // xunit.v3 4 itself is for Microsoft.Testing.Platform, which `dotnet test` uses only if global.json selects it.
    // Some variants of version 3 no longer exist.
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
        return $"MSTest.TestFramework {framework} and MSTest.TestAdapter {runner} have different versions, so 'dotnet test' finds no "
            + "tests. "
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
            return $"finds no tests of NUnit {project.Packages["NUnit"]}";
        if (project is { WantsNUnitRunner: true, IsPlatformApplication: false })
            return "ignores EnableNUnitRunner in the project file";
        var platform = project.Packages["Microsoft.Testing.Platform"];
        return project is { RunsAsProgram: true, IsPlatformChosen: true } && platform?.IsBefore(Recommended.MinPlatform) == true
            ? $"uses Microsoft.Testing.Platform {platform}, which 'dotnet test' of .NET 10 does not support"
            : null;
    }
}
