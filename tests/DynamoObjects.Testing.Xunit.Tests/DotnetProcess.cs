using System.Diagnostics;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>One run of the dotnet command, in its own environment.</summary>
internal sealed record DotnetProcess(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan WaitTimeout = TimeSpan.FromMinutes(3);

    // Variables of the run of these tests must not reach the processes that they start.
    public static readonly string[] Inherited =
    [
        "CI",
        "TF_BUILD",
        "GITHUB_ACTIONS",
        "APPVEYOR",
        "TRAVIS",
        "CIRCLECI",
        "TEAMCITY_VERSION",
        "CODEBUILD_BUILD_ID",
        "BUILD_ID",
        "BUILD_URL",
        "PROJECT_ID",
        "DOCKER_HOST",
    ];

    private static readonly string[] InheritedPrefixes = ["DYNAMO_", "MSBUILD", "VSTEST"];

    public static async Task<DotnetProcess> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(WaitTimeout);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {string.Join(' ', arguments)}' did not end within {WaitTimeout}.");
        }

        return new DotnetProcess(process.ExitCode, await output, await errors);
    }

    private static bool IsInherited(string name) =>
        Inherited.Contains(name) || Array.Exists(InheritedPrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
