namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>Without a framework's runner, or without the test SDK beside it, <c>dotnet test</c> finds no test and ends with 0.</summary>
internal static class RunnerReferences
{
    private const string IgnoredText = "'dotnet test' runs no test here: the project has no Microsoft.NET.Test.Sdk";

    private static readonly string AddTestSdk = Recommended.FormatAddCommand("Microsoft.NET.Test.Sdk", Recommended.TestSdk);

    public static string? FindProblem(ProjectSetUp project) =>
        project.RunsUnderVSTest || project.RunsAsProgram ? WithoutRunner(project) : WithoutTestSdk(project);

    /// <summary>Returns what is wrong with a program of xUnit v3 that <c>dotnet test</c> is run on and passes over.</summary>
    public static string? FindProgramProblem(ProjectSetUp project) =>
        project.IsXunitV3Program && IsIgnored(project)
            ? $"{IgnoredText}, and is no program of Microsoft.Testing.Platform. {AddTestSdk}; "
                + Recommended.FormatAddCommand(TestFramework.XunitV3.Runner, Recommended.XunitRunner)
            : null;

    /// <summary>Returns what may be wrong with a library that <c>dotnet test</c> is run on and passes over.</summary>
    public static string? FindLibraryProblem(ProjectSetUp project) =>
        project is { IsXunitV3Program: false, IsTestProject: null } && IsIgnored(project)
            ? $"{IgnoredText}. {AddTestSdk}; or, for a library that tests share, set <IsTestProject>false</IsTestProject>"
            : null;

    private static bool IsIgnored(ProjectSetUp project) =>
        !project.RunsUnderVSTest && !project.RunsAsProgram && project.Frameworks.Any(framework => project.References(framework.Adapter));

    private static string? WithoutRunner(ProjectSetUp project) =>
        FindFrameworkWithoutRunner(project) is { } framework
            ? $"There is no runner of {framework.Name} in this project: 'dotnet test' finds no test of {framework.Adapter}. "
                + project.RunnerToAdd(framework)
            : null;

    private static string? WithoutTestSdk(ProjectSetUp project)
    {
        var runner = project.Frameworks.Select(framework => framework.Runner).FirstOrDefault(project.References);
        return runner is not null && project is { IsTestProject: not false, HasTestSdk: false }
            ? $"There is no Microsoft.NET.Test.Sdk in this project: 'dotnet test' does not run {runner}. {AddTestSdk}"
            : null;
    }

    // An adapter may come with a library of base classes for several frameworks: one runner is enough then.
    private static TestFramework? FindFrameworkWithoutRunner(ProjectSetUp project)
    {
        var without = project.Frameworks.Where(framework => !CanRun(project, framework)).ToList();
        return without.Find(framework => project.References(framework.Adapter))
            ?? (without.Count == project.Frameworks.Count ? without.FirstOrDefault() : null);
    }

    private static bool CanRun(ProjectSetUp project, TestFramework framework) =>
        project.Packages.Has(framework.Runner) || (framework == TestFramework.XunitV3 && project.RunsAsProgram);
}
