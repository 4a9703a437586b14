namespace DynamoObjects.Testing.Build.SetUp;

/// <summary>All that is known to keep tests from running without a word.</summary>
internal static class SetUpRules
{
    private static readonly IReadOnlyList<(string Code, Func<ProjectSetUp, string?> Problem)> OfBuild =
    [
        ("DYNT010", OwnPackages.Problem),
        ("DYNT011", XunitGenerations.Problem),
        ("DYNT012", RunnerVersions.Problem),
        ("DYNT013", Runners.Problem),
        ("DYNT014", PlatformChoice.Problem),
    ];

    /// <summary>Returns the first problem of a project, which its build fails with.</summary>
    public static SetUpProblem? OfProject(ProjectSetUp project) =>
        OfBuild.Select(rule => Of(rule.Code, rule.Problem(project))).FirstOrDefault(problem => problem is not null);

    /// <summary>Returns why <c>dotnet test</c> passes over a program with tests, which then fails.</summary>
    public static SetUpProblem? OfProgramPassedOver(ProjectSetUp project) => Of("DYNT013", Runners.OfProgram(project));

    /// <summary>Returns why <c>dotnet test</c> passes over a library, which may have tests.</summary>
    public static SetUpProblem? OfLibraryPassedOver(ProjectSetUp project) => Of("DYNT015", Runners.OfLibrary(project));

    private static SetUpProblem? Of(string code, string? text) => text is null ? null : new SetUpProblem(code, text);
}
