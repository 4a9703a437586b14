namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>The known problems that keep tests from running without an error.</summary>
internal static class SetUpRules
{
    private static readonly IReadOnlyList<(string Code, Func<ProjectSetUp, string?> Problem)> BuildRules =
    [
        ("DYNT010", DynamoObjectsPackages.FindProblem),
        ("DYNT011", XunitGenerations.FindProblem),
        ("DYNT012", RunnerVersions.FindProblem),
        ("DYNT013", RunnerReferences.FindProblem),
        ("DYNT014", PlatformChoice.FindProblem),
    ];

    /// <summary>Returns the first problem of a project, which fails its build.</summary>
    public static SetUpProblem? FindProblem(ProjectSetUp project) =>
        BuildRules.Select(rule => CreateProblem(rule.Code, rule.Problem(project))).FirstOrDefault(problem => problem is not null);

    /// <summary>Returns why <c>dotnet test</c> skips a program with tests, which fails the run.</summary>
    public static SetUpProblem? FindIgnoredProgram(ProjectSetUp project) =>
        CreateProblem("DYNT013", RunnerReferences.FindProgramProblem(project));

    /// <summary>Returns why <c>dotnet test</c> skips a library, which may contain tests.</summary>
    public static SetUpProblem? FindIgnoredLibrary(ProjectSetUp project) =>
        CreateProblem("DYNT015", RunnerReferences.FindLibraryProblem(project));

    private static SetUpProblem? CreateProblem(string code, string? text) => text is null ? null : new SetUpProblem(code, text);
}
