namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>If <c>global.json</c> selects Microsoft.Testing.Platform, <c>dotnet test</c> does not run VSTest
/// projects.</summary>
internal static class PlatformChoice
{
    public static string? FindProblem(ProjectSetUp project)
    {
        if (!project.IsPlatformChosen || !project.RunsUnderVSTest || project.Frameworks.Count == 0)
            return null;
        return "global.json selects Microsoft.Testing.Platform for 'dotnet test', but this project uses VSTest. "
            + $"{Remedy(project, project.Frameworks[0])} Or remove the runner from global.json.";
    }

    private static string Remedy(ProjectSetUp project, TestFramework framework) =>
        framework switch
        {
            _ when framework == TestFramework.XunitV2 =>
                $"xUnit v2 does not support that platform; move to xUnit v3, with the packages xunit.v3 {Recommended.XunitV3} "
                    + $"and {TestFramework.XunitV3.Adapter} {project.Packages[framework.Adapter]}.",
            _ when framework == TestFramework.XunitV3 =>
                $"Reference xunit.v3 {project.Packages["xunit.v3.extensibility.core"]} instead of xunit.v3.mtp-off.",
            _ => $"Set <Enable{framework.Name}Runner>true</Enable{framework.Name}Runner> and <OutputType>Exe</OutputType>.",
        };
}
