using System.Collections.Concurrent;
using System.Reflection;
using DynamoObjects.Testing.Tests.Local;
using DynamoObjects.Testing.Xunit.Tests;

namespace DynamoObjects.Testing.XunitV3.Tests;

/// <summary>One run of XunitV3MtpSample, and the results in its TRX file.</summary>
internal sealed record PlatformRun(DotnetProcess Process, SampleRun Run)
{
    // Without the tests that interrupt the run, and those that wait for one another, for which they need threads.
    private const string AllTestsFilter = "Kind!=Meeting&Kind!=Interrupted&FullyQualifiedName!~MoreSample";

    private const string Sample = "XunitV3MtpSample";
    private const string Trx = "run.trx";

    private static readonly string[] FailingClasses = [$"{Sample}.FailuresOfV3", $"{Sample}.UnknownToAll"];

    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, Sample, $"{Sample}.dll");

    private static readonly ConcurrentDictionary<(TestPlatform Platform, string Endpoint), Lazy<Task<PlatformRun>>> AllTestRuns = new();

    public IReadOnlyList<SampleResult> Results => Run.Results;

    /// <summary>The names and outcomes, in order.</summary>
    public IEnumerable<string> Outcomes => Results.Select(r => $"{r.Name}: {r.Outcome}").Order(StringComparer.Ordinal);

    public IEnumerable<string> Names(string outcome) => Run.Names(outcome);

    public string Message(string name) => Results.Single(r => r.Name == name).Message;

    /// <summary>The results of the tests that only v3 has, and that should pass.</summary>
    public PlatformRun PassingV3Tests =>
        Where(result => result.Class.StartsWith($"{Sample}.", StringComparison.Ordinal) && !FailingClasses.Contains(result.Class));

    /// <summary>The results of the tests that only v3 has, and that fail on purpose.</summary>
    public PlatformRun FailingV3Tests => Where(result => FailingClasses.Contains(result.Class));

    /// <summary>The results of some of the tests.</summary>
    public PlatformRun Where(Func<SampleResult, bool> isIncluded) => this with { Run = Run.Where(isIncluded) };

    /// <summary>The sample's tests without DynamoDB Local, run once per test process.</summary>
    public static Task<PlatformRun> WithoutLocalAsync(TestPlatform platform) => RunAllAsync(platform, "", SampleEnvironment.NoLocal);

    /// <summary>The sample's tests with the DynamoDB Local of the running test, run once per test process.</summary>
    public static Task<PlatformRun> OnBothAsync(TestPlatform platform, DynamoTestContext test) =>
        RunAllAsync(platform, test.Client.Config.ServiceURL, SampleEnvironment.SameLocal(test));

    /// <param name="platform">The platform that runs the tests.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="filter">In the syntax of VSTest, which both platforms support.</param>
    public static Task<PlatformRun> StartAsync(TestPlatform platform, IReadOnlyDictionary<string, string> environment, string filter) =>
        platform switch
        {
            TestPlatform.VSTest => StartAsync(environment, results =>
                ["vstest", Assembly, $"--logger:trx;LogFileName={Trx}", $"--ResultsDirectory:{results}", $"--TestCaseFilter:{filter}"]
            ),
            _ => StartAsync(environment, ["--filter", filter]),
        };

    /// <summary>Runs the sample's own executable, on Microsoft.Testing.Platform.</summary>
    public static Task<PlatformRun> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        StartAsync(environment, results => ["exec", Assembly, .. ReportTo(results), .. options]);

    /// <summary>Runs it again with options.</summary>
    public static Task<PlatformRun> RunAllAsync(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        StartAsync(environment, ["--filter", AllTestsFilter, .. options]);

    /// <summary>Runs <c>dotnet test</c> in the folder of the sample, whose global.json selects
    /// Microsoft.Testing.Platform.</summary>
    public static Task<PlatformRun> DotnetTestAsync(IReadOnlyDictionary<string, string> environment, params string[] options) =>
        StartAsync(
            environment,
            results => ["test", "--no-build", "--configuration", Metadata("Configuration"), .. ReportTo(results), .. options],
            Metadata("MtpSample")
        );

    private static Task<PlatformRun> RunAllAsync(TestPlatform platform, string endpoint, IReadOnlyDictionary<string, string> environment) =>
        AllTestRuns
            .GetOrAdd((platform, endpoint), _ => new Lazy<Task<PlatformRun>>(() => StartAsync(platform, environment, AllTestsFilter)))
            .Value;

    private static async Task<PlatformRun> StartAsync(
        IReadOnlyDictionary<string, string> environment,
        Func<string, string[]> arguments,
        string? folder = null
    )
    {
        using var results = new TemporaryFolder();
        var notes = Directory.CreateDirectory(Path.Combine(results.Path, "notes")).FullName;
        var process = await DotnetProcess.RunAsync(
            folder ?? results.Path,
            new Dictionary<string, string>(environment) { ["SAMPLE_NOTES"] = notes },
            arguments(results.Path)
        );
        return new PlatformRun(process, SampleRun.Read(Path.Combine(results.Path, Trx), notes));
    }

    private static string[] ReportTo(string results) =>
        ["--report-xunit-trx", "--report-xunit-trx-filename", Trx, "--results-directory", results];

    private static string Metadata(string key) =>
        typeof(PlatformRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
