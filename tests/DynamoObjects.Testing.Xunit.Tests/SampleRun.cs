using System.Text.RegularExpressions;
using System.Xml.Linq;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>One run of the sample project with the real test platform, and the results in its TRX file.</summary>
internal sealed partial class SampleRun
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private SampleRun(IReadOnlyList<SampleResult> results, IReadOnlyList<string> notes)
    {
        Results = results;
        Notes = notes;
    }

    public IReadOnlyList<SampleResult> Results { get; }

    /// <summary>The notes that its tests left.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The notes of the failing tests of a backend or a class: the prefixes of their tables, and that one was
    /// canceled.</summary>
    public List<string> GetPrefixes(string owner) =>
        [.. Notes.Where(note => note.StartsWith($"{owner} ", StringComparison.Ordinal)).Select(note => note[(owner.Length + 1)..])];

    /// <summary>The results of the sample's tests that should pass.</summary>
    public SampleRun Regular => Where(result => result.IsRegular);

    /// <summary>The skip reasons with a code, such as DYNT001: in full once, and only the code after that.</summary>
    public List<string> Reasons(string code) =>
        [.. Results.Select(result => result.Reason).Where(reason => reason.StartsWith(code, StringComparison.Ordinal))];

    /// <summary>The results of the tests of a class.</summary>
    public SampleRun ForClass(string testClass) => Where(result => result.Class == testClass);

    public SampleRun Where(Func<SampleResult, bool> isIncluded) => new([.. Results.Where(isIncluded)], Notes);

    /// <summary>The name of the sample: the tests of the adapter X run XSample.</summary>
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
        var notes = Directory.CreateDirectory(Path.Combine(folder.Path, "notes")).FullName;
        string[] arguments = ["vstest", assembly, "--logger:trx;LogFileName=run.trx", $"--ResultsDirectory:{folder.Path}"];
        await DotnetProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string>(environment) { ["SAMPLE_NOTES"] = notes },
            filter is null ? arguments : [.. arguments, $"--TestCaseFilter:{filter}"]
        );
        return Read(Path.Combine(folder.Path, "run.trx"), notes);
    }

    /// <summary>Reads a TRX file; a missing file has no results.</summary>
    public static SampleRun Read(string path, string? notes = null) =>
        new(
            File.Exists(path) ? ResultsIn(XDocument.Load(path)) : [],
            notes is null ? [] : [.. Directory.GetFiles(notes).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
        );

    private static List<SampleResult> ResultsIn(XDocument trx)
    {
        var classes = trx.Descendants(Trx + "UnitTest")
            .ToDictionary(test => test.Attribute("id")!.Value, test => test.Element(Trx + "TestMethod")!.Attribute("className")!.Value);
        return
        [
            .. trx.Descendants(Trx + "UnitTestResult")
                .Select(result => new SampleResult(
                    classes[result.Attribute("testId")!.Value],
                    SampleNamespace().Replace(result.Attribute("testName")!.Value, ""),
                    result.Attribute("outcome")!.Value,
                    string.Concat(result.Descendants(Trx + "ErrorInfo").Elements(Trx + "Message").Select(m => m.Value)),
                    // xUnit v3 writes a message for each line of the output.
                    string.Join(
                        '\n',
                        result.Descendants(Trx + "StdOut").Concat(result.Descendants(Trx + "TextMessages").Elements()).Select(m => m.Value)
                    )
                )),
        ];
    }

    [GeneratedRegex("^[A-Za-z0-9]+Sample\\.", RegexOptions.CultureInvariant)]
    private static partial Regex SampleNamespace();
}
