namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>Where a <c>global.json</c> names Microsoft.Testing.Platform, <c>dotnet test</c> runs no project of VSTest's.</summary>
internal static class PlatformChoice
{
    public static string? FindProblem(ProjectSetUp project)
    {
        if (!project.IsPlatformChosen || !project.RunsUnderVSTest || project.Frameworks.Count == 0)
            return null;
        return "global.json makes 'dotnet test' use Microsoft.Testing.Platform, and this project is one of VSTest. "
            + $"{Remedy(project, project.Frameworks[0])} Or remove the runner from global.json.";
    }

    private static string Remedy(ProjectSetUp project, TestFramework framework) =>
        framework switch
        {
            _ when framework == TestFramework.XunitV2 =>
                $"xUnit v2 has no runner for that platform: move to xUnit v3, with the packages xunit.v3 {Recommended.XunitV3} "
                    + $"and {TestFramework.XunitV3.Adapter} {project.Packages[framework.Adapter]}.",
            _ when framework == TestFramework.XunitV3 =>
                $"Reference xunit.v3 {project.Packages["xunit.v3.extensibility.core"]} instead of xunit.v3.mtp-off.",
            _ => $"Set <Enable{framework.Name}Runner>true</Enable{framework.Name}Runner> and <OutputType>Exe</OutputType>.",
        };
}
