using System.Reflection;
using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.XunitV3.Tests;

/// <summary>One run of XunitV3MtpSample, and what its TRX says.</summary>
internal sealed record PlatformRun(DotnetProcess Process, IReadOnlyList<SampleResult> Results)
{
    private const string Sample = "XunitV3MtpSample";
    private const string Trx = "run.trx";

    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, Sample, $"{Sample}.dll");

    /// <summary>The names and outcomes, in order.</summary>
    public IEnumerable<string> Outcomes => Results.Select(r => $"{r.Name}: {r.Outcome}").Order(StringComparer.Ordinal);

    public IEnumerable<string> Names(string outcome) =>
        Results.Where(r => r.Outcome == outcome).Select(r => r.Name).Order(StringComparer.Ordinal);

    public string Message(string name) => Results.Single(r => r.Name == name).Message;

    /// <param name="platform">What runs the tests.</param>
    /// <param name="environment">What it is told of its machine.</param>
    /// <param name="filter">In the syntax of VSTest, which both know.</param>
    public static Task<PlatformRun> StartAsync(Platform platform, IReadOnlyDictionary<string, string> environment, string filter) =>
        platform switch
        {
            Platform.VSTest => StartAsync(environment, results =>
                ["vstest", Assembly, $"--logger:trx;LogFileName={Trx}", $"--ResultsDirectory:{results}", $"--TestCaseFilter:{filter}"]
            ),
            _ => StartAsync(environment, ["--filter", filter]),
        };

    /// <summary>Runs the sample's own executable, on Microsoft.Testing.Platform.</summary>
    public static Task<PlatformRun> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        StartAsync(environment, results => ["exec", Assembly, .. ReportTo(results), .. options]);

    /// <summary>Runs <c>dotnet test</c> in the folder of the sample, whose global.json says that Microsoft.Testing.Platform
    /// runs it.</summary>
    public static Task<PlatformRun> DotnetTestAsync(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        StartAsync(
            environment,
            results => ["test", "--no-build", "--configuration", Metadata("Configuration"), .. ReportTo(results), .. options],
            Metadata("MtpSample")
        );

    private static async Task<PlatformRun> StartAsync(
        IReadOnlyDictionary<string, string> environment,
        Func<string, string[]> arguments,
        string? folder = null
    )
    {
        using var results = new TemporaryFolder();
        var process = await DotnetProcess.RunAsync(folder ?? results.Path, environment, arguments(results.Path));
        return new PlatformRun(process, SampleRun.Read(Path.Combine(results.Path, Trx)).Results);
    }

    private static string[] ReportTo(string results) =>
        ["--report-xunit-trx", "--report-xunit-trx-filename", Trx, "--results-directory", results];

    private static string Metadata(string key) =>
        typeof(PlatformRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
