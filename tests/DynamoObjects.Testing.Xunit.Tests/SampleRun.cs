using System.Diagnostics;
using System.Xml.Linq;

namespace DynamoObjects.Testing.Xunit.Tests;

/// <summary>One run of the sample project by the real test platform, and what its TRX says.</summary>
internal sealed class SampleRun
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // What the run that runs these tests was told must not reach the sample.
    private static readonly string[] Inherited =
    [
        "CI", "DYNAMO_BACKENDS", "DYNAMO_LOCAL_ENDPOINT", "DYNAMO_LOCAL_HOME", "DYNAMO_LOCAL_IMAGE", "DYNAMO_LOCAL_UNAVAILABLE", "DOCKER_HOST",
    ];

    private SampleRun(IReadOnlyList<SampleResult> results, string output)
    {
        Results = results;
        Output = output;
    }

    public IReadOnlyList<SampleResult> Results { get; }

    public string Output { get; }

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "XunitSample");

    public IEnumerable<string> Names(string outcome) => Results.Where(r => r.Outcome == outcome).Select(r => r.Name).Order(StringComparer.Ordinal);

    public static async Task<SampleRun> StartAsync(IReadOnlyDictionary<string, string> environment, string? filter = null)
    {
        var folder = Directory.CreateTempSubdirectory("dynamo-sample-");
        try
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { "vstest", Path.Combine(Folder, "XunitSample.dll"), "--logger:trx;LogFileName=run.trx", $"--ResultsDirectory:{folder.FullName}" })
                start.ArgumentList.Add(argument);
            if (filter is not null)
                start.ArgumentList.Add($"--TestCaseFilter:{filter}");
            foreach (var name in Inherited)
                start.Environment.Remove(name);
            foreach (var (name, value) in environment)
                start.Environment[name] = value;

            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(Patience);
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"The sample did not end within {Patience}.");
            }

            var text = await output + await error;
            var trx = Path.Combine(folder.FullName, "run.trx");
            return new SampleRun(File.Exists(trx) ? Read(trx) : [], text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<SampleResult> Read(string path) =>
    [
        .. XDocument.Load(path).Descendants(Trx + "UnitTestResult").Select(result => new SampleResult(
            result.Attribute("testName")!.Value.Replace("XunitSample.", "", StringComparison.Ordinal),
            result.Attribute("outcome")!.Value,
            string.Concat(result.Descendants(Trx + "Message").Select(m => m.Value)),
            string.Concat(result.Descendants(Trx + "StdOut").Select(m => m.Value)))),
    ];
}
