using System.Xml.Linq;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>One run of the sample project by the real test platform, and what its TRX says.</summary>
internal sealed class SampleRun
{
    // The tests of the adapter X run the sample XSample.
    private static readonly string Name = $"{typeof(SampleRun).Assembly.GetName().Name!.Split('.')[^2]}Sample";

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private SampleRun(IReadOnlyList<SampleResult> results) => Results = results;

    public IReadOnlyList<SampleResult> Results { get; }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, Name);

    public IEnumerable<string> Names(string outcome) => Results.Where(r => r.Outcome == outcome).Select(r => r.Name).Order(StringComparer.Ordinal);

    public static async Task<SampleRun> StartAsync(IReadOnlyDictionary<string, string> environment, string? filter = null)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["vstest", Path.Combine(Folder, $"{Name}.dll"), "--logger:trx;LogFileName=run.trx", $"--ResultsDirectory:{folder.Path}"];
        await DotnetProcess.RunAsync(folder.Path, environment, filter is null ? arguments : [.. arguments, $"--TestCaseFilter:{filter}"]);
        var trx = Path.Combine(folder.Path, "run.trx");
        return new SampleRun(File.Exists(trx) ? Read(trx) : []);
    }

    private static List<SampleResult> Read(string path) =>
    [
        .. XDocument.Load(path).Descendants(Trx + "UnitTestResult").Select(result => new SampleResult(
            result.Attribute("testName")!.Value.Replace($"{Name}.", "", StringComparison.Ordinal),
            result.Attribute("outcome")!.Value,
            string.Concat(result.Descendants(Trx + "Message").Select(m => m.Value)),
            string.Concat(result.Descendants(Trx + "StdOut").Select(m => m.Value)))),
    ];
}
