namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>xUnit v2 and v3 have types of the same names, so a project uses one of them and the matching
/// adapter.</summary>
internal static class XunitGenerations
{
    private static readonly TestFramework V2 = TestFramework.XunitV2;

    private static readonly TestFramework V3 = TestFramework.XunitV3;

    public static string? FindProblem(ProjectSetUp project)
    {
        var (isV2, isV3) = (project.Has(V2), project.Has(V3));
        if (isV2 && isV3)
        {
            return $"The project references both {V2.Adapter} (for xUnit v2) and {V3.Adapter} (for xUnit v3). "
                + "Remove one of them: dotnet remove package NAME";
        }

        if (isV3 && project.Packages.Has("xunit.core"))
            return Wrong(project, "xUnit v2 (package xunit)", V3, V2);
        var usesV3 = project.Packages.StartingWith("xunit.v3.core").Count > 0;
        return isV2 && usesV3 ? Wrong(project, "xUnit v3 (package xunit.v3)", V2, V3) : null;
    }

    private static string Wrong(ProjectSetUp project, string used, TestFramework wrong, TestFramework right) =>
        $"The tests use {used}, but {wrong.Adapter} is for {wrong.Name}. Run: dotnet remove package {wrong.Adapter}, "
        + $"and dotnet add package {right.Adapter} --version {project.Packages[wrong.Adapter]}";
}
