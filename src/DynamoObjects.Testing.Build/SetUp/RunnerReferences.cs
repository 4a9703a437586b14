namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>Without a framework's runner and the test SDK, <c>dotnet test</c> finds no tests and exits with
/// 0.</summary>
internal static class RunnerReferences
{
    private const string IgnoredText = "'dotnet test' runs no tests of this project, because it does not reference Microsoft.NET.Test.Sdk";

    private static readonly string AddTestSdk = Recommended.FormatAddCommand("Microsoft.NET.Test.Sdk", Recommended.TestSdk);

    public static string? FindProblem(ProjectSetUp project) =>
        project.RunsUnderVSTest || project.RunsAsProgram ? WithoutRunner(project) : WithoutTestSdk(project);

    /// <summary>Returns the problem with an xUnit v3 program that <c>dotnet test</c> skips.</summary>
    public static string? FindProgramProblem(ProjectSetUp project) =>
        project.IsXunitV3Program && IsIgnored(project)
            ? $"{IgnoredText} and is not a Microsoft.Testing.Platform program. {AddTestSdk}; "
                + Recommended.FormatAddCommand(TestFramework.XunitV3.Runner, Recommended.XunitRunner)
            : null;

    /// <summary>Returns the possible problem with a library that <c>dotnet test</c> skips.</summary>
    public static string? FindLibraryProblem(ProjectSetUp project) =>
        project is { IsXunitV3Program: false, IsTestProject: null } && IsIgnored(project)
            ? $"{IgnoredText}. {AddTestSdk}; or, for a library that test projects share, set <IsTestProject>false</IsTestProject>"
            : null;

    private static bool IsIgnored(ProjectSetUp project) =>
        !project.RunsUnderVSTest && !project.RunsAsProgram && project.Frameworks.Any(framework => project.References(framework.Adapter));

    private static string? WithoutRunner(ProjectSetUp project) =>
        FindFrameworkWithoutRunner(project) is { } framework
            ? $"The project has no test runner for {framework.Name}, so 'dotnet test' finds no tests of {framework.Adapter}. "
                + project.RunnerToAdd(framework)
            : null;

    private static string? WithoutTestSdk(ProjectSetUp project)
    {
        var runner = project.Frameworks.Select(framework => framework.Runner).FirstOrDefault(project.References);
        return runner is not null && project is { IsTestProject: not false, HasTestSdk: false }
            ? $"The project does not reference Microsoft.NET.Test.Sdk, so 'dotnet test' does not run {runner}. {AddTestSdk}"
            : null;
    }

    // A library of base classes for several frameworks may reference an adapter: then one runner is enough.
    private static TestFramework? FindFrameworkWithoutRunner(ProjectSetUp project)
    {
        var without = project.Frameworks.Where(framework => !CanRun(project, framework)).ToList();
        return without.Find(framework => project.References(framework.Adapter))
            ?? (without.Count == project.Frameworks.Count ? without.FirstOrDefault() : null);
    }

    private static bool CanRun(ProjectSetUp project, TestFramework framework) =>
        project.Packages.Has(framework.Runner) || (framework == TestFramework.XunitV3 && project.RunsAsProgram);
}
