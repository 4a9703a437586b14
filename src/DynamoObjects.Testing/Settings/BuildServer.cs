namespace DynamoObjects.Testing.Settings;

/// <summary>Detects a build server, where a skipped test could be mistaken for a passed one.</summary>
/// <remarks>It checks the same variables as the .NET SDK:
/// <see href="https://github.com/dotnet/sdk/blob/main/src/Cli/dotnet/Telemetry/CIEnvironmentDetectorForTelemetry.cs">CIEnvironmentDetectorForTelemetry</see>.</remarks>
internal static class BuildServer
{
    // CI: GitHub Actions, GitLab, CircleCI, Travis, AppVeyor, Buildkite, Bitbucket and others. TF_BUILD: Azure Pipelines.
    private static readonly string[] TrueVariables = ["CI", "TF_BUILD", "GITHUB_ACTIONS", "APPVEYOR", "TRAVIS", "CIRCLECI"];

    // TeamCity, AWS CodeBuild, Jenkins, Google Cloud Build.
    private static readonly string[][] PresenceVariables =
    [
        ["TEAMCITY_VERSION"],
        ["CODEBUILD_BUILD_ID"],
        ["BUILD_ID", "BUILD_URL"],
        ["BUILD_ID", "PROJECT_ID"],
    ];

    /// <summary>All variables that it checks.</summary>
    public static IEnumerable<string> Variables => TrueVariables.Concat(PresenceVariables.SelectMany(names => names)).Distinct();

    /// <summary>Returns the variables that identify a build server, such as <c>CI=true</c>, or <see langword="null"/>
    /// on another machine.</summary>
    public static string? Detect(Func<string, string?> environment)
    {
        if (Array.Find(TrueVariables, name => string.Equals(environment(name), "true", StringComparison.OrdinalIgnoreCase)) is { } variable)
            return $"{variable}={environment(variable)}";
        var names = Array.Find(PresenceVariables, names => Array.TrueForAll(names, name => !string.IsNullOrEmpty(environment(name))));
        return names is null ? null : string.Join(" and ", names.Select(name => $"{name}={environment(name)}"));
    }
}
