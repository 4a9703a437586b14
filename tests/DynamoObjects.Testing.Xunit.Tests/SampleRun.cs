using System.Text.RegularExpressions;
using System.Xml.Linq;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>One run of the sample project by the real test platform, and what its TRX says.</summary>
internal sealed partial class SampleRun
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private SampleRun(IReadOnlyList<SampleResult> results) => Results = results;

    public IReadOnlyList<SampleResult> Results { get; }

    /// <summary>The tests of the adapter X run the sample XSample.</summary>
    public static string Name { get; } = $"{typeof(SampleRun).Assembly.GetName().Name!.Split('.')[^2]}Sample";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, Name);

    public static string Assembly { get; } = Path.Combine(Folder, $"{Name}.dll");

    public IEnumerable<string> Names(string outcome) =>
        Results.Where(r => r.Outcome == outcome).Select(r => r.Name).Order(StringComparer.Ordinal);

    public static async Task<SampleRun> StartAsync(
        IReadOnlyDictionary<string, string> environment,
        string? filter = null,
        string? sample = null
    )
    {
        var assembly = sample is null ? Assembly : Path.Combine(AppContext.BaseDirectory, sample, $"{sample}.dll");
        using var folder = new TemporaryFolder();
        string[] arguments = ["vstest", assembly, "--logger:trx;LogFileName=run.trx", $"--ResultsDirectory:{folder.Path}"];
        await DotnetProcess.RunAsync(folder.Path, environment, filter is null ? arguments : [.. arguments, $"--TestCaseFilter:{filter}"]);
        return Read(Path.Combine(folder.Path, "run.trx"));
    }

    /// <summary>Reads a TRX; one that is not there has no result.</summary>
    public static SampleRun Read(string path) => new(File.Exists(path) ? ResultsIn(path) : []);

    private static List<SampleResult> ResultsIn(string path) =>
        [
            .. XDocument
                .Load(path)
                .Descendants(Trx + "UnitTestResult")
                .Select(result => new SampleResult(
                    OfSample().Replace(result.Attribute("testName")!.Value, ""),
                    result.Attribute("outcome")!.Value,
                    string.Concat(result.Descendants(Trx + "ErrorInfo").Elements(Trx + "Message").Select(m => m.Value)),
                    // xUnit v3 writes a message for each line of the output.
                    string.Join(
                        '\n',
                        result.Descendants(Trx + "StdOut").Concat(result.Descendants(Trx + "TextMessages").Elements()).Select(m => m.Value)
                    )
                )),
        ];

    [GeneratedRegex("^[A-Za-z0-9]+Sample\\.", RegexOptions.CultureInvariant)]
    private static partial Regex OfSample();
}
