using System.Globalization;

namespace DynamoObjects.Testing.Backends;

/// <summary>The tests of this process that should have run on DynamoDB Local and did not, written down for the build to tell.</summary>
/// <remarks>The test platform keeps what a test process prints to itself: so each test assembly's folder gets a file, of which
/// DynamoObjects.Testing.targets makes the last line of the run. Each test is a line, so that the build only has to count lines: a number, a reason and the
/// process, with tabs between them. A line is written at once, because the platform ends a process that takes long to exit. Thread-safe.</remarks>
internal static class Unverified
{
    private const string Folder = "dynamo-unverified";

    private static readonly object Gate = new();
    private static readonly HashSet<(string Directory, string Test)> Tests = [];

    /// <summary>Notes a test once, however often it is reported.</summary>
    public static void Add(string assemblyPath, string test, string reason)
    {
        if (Path.GetDirectoryName(assemblyPath) is not { Length: > 0 } directory)
            return;
        lock (Gate)
        {
            if (!Tests.Add((directory, test)))
                return;
            var folder = Path.Combine(directory, Folder);
            Directory.CreateDirectory(folder);
            File.AppendAllLines(
                Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}.txt")),
                [string.Create(CultureInfo.InvariantCulture, $"{Tests.Count}\t{OneLine(reason)}\t{Environment.ProcessId}")]);
        }
    }

    // A semicolon would end an MSBuild item, and an apostrophe an argument.
    private static string OneLine(string reason) =>
        string.Join(' ', reason.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace(';', ',').Replace('\'', '\u2019');
}
