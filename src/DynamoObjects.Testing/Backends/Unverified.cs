using System.Globalization;

namespace DynamoObjects.Testing.Backends;

/// <summary>The tests of this process that should have run on DynamoDB Local and did not, written down at its end for the build to tell.</summary>
/// <remarks>The test platform keeps what a test process prints to itself: so each test assembly's folder gets a file, of which
/// DynamoObjects.Testing.targets makes the last line of the run. Each test is a line, so that the build only has to count lines: a number, a reason and the
/// process, with tabs between them. Thread-safe.</remarks>
internal static class Unverified
{
    private const string Folder = "dynamo-unverified";

    private static readonly object Gate = new();
    private static readonly Dictionary<(string Directory, string Reason), HashSet<string>> Tests = [];
    private static bool _writes;

    /// <summary>Notes a test once, however often it is reported.</summary>
    public static void Add(string assemblyPath, string test, string reason)
    {
        if (Path.GetDirectoryName(assemblyPath) is not { Length: > 0 } directory)
            return;
        lock (Gate)
        {
            if (!_writes)
            {
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Write();
                _writes = true;
            }

            if (!Tests.TryGetValue((directory, reason), out var tests))
                Tests[(directory, reason)] = tests = new(StringComparer.Ordinal);
            tests.Add(test);
        }
    }

    private static void Write()
    {
        lock (Gate)
        {
            foreach (var ofDirectory in Tests.GroupBy(entry => entry.Key.Directory))
            {
                var folder = Path.Combine(ofDirectory.Key, Folder);
                Directory.CreateDirectory(folder);
                var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}.txt"));
                File.WriteAllLines(file, ofDirectory.SelectMany(
                    entry => Enumerable.Range(1, entry.Value.Count),
                    (entry, number) => string.Create(CultureInfo.InvariantCulture, $"{number}\t{OneLine(entry.Key.Reason)}\t{Environment.ProcessId}")));
            }
        }
    }

    // A semicolon would end an MSBuild item, and an apostrophe an argument.
    private static string OneLine(string reason) =>
        string.Join(' ', reason.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace(';', ',').Replace('\'', '\u2019');
}
