using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.MSTest.Tests;

/// <summary>Runs a sample with Microsoft.Testing.Platform, and reads its exit code and TRX file.</summary>
internal static class PlatformRun
{
    private static readonly string[] Trx = ["--report-trx", "--report-trx-filename", "run.trx"];

    /// <summary>Runs the sample as a program.</summary>
    public static Task<(DotnetProcess Process, SampleRun Run)> ProgramAsync(
        string sample,
        IReadOnlyDictionary<string, string> environment,
        params string[] options
    ) => StartAsync(environment, ["exec", Path.Combine(AppContext.BaseDirectory, sample, $"{sample}.dll"), .. options]);

    /// <summary>Runs the sample with <c>dotnet test</c>; a global.json selects the platform.</summary>
    public static Task<(DotnetProcess Process, SampleRun Run)> DotnetTestAsync(
        string sample,
        IReadOnlyDictionary<string, string> environment,
        params string[] options
    ) =>
        StartAsync(
            environment,
            ["test", "--test-modules", $"{sample}.dll", "--root-directory", Path.Combine(AppContext.BaseDirectory, sample), .. options]
        );

    private static async Task<(DotnetProcess Process, SampleRun Run)> StartAsync(
        IReadOnlyDictionary<string, string> environment,
        string[] arguments
    )
    {
        using var folder = new TemporaryFolder();
        folder.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        var process = await DotnetProcess.RunAsync(folder.Path, environment, [.. arguments, .. Trx, "--results-directory", folder.Path]);
        return (process, SampleRun.Read(Path.Combine(folder.Path, "run.trx")));
    }
}
