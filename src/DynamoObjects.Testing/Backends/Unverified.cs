using System.Globalization;

namespace DynamoObjects.Testing.Backends;

/// <summary>The tests of this process that should have run on DynamoDB Local and did not, written down for the build to tell.</summary>
/// <remarks>DynamoObjects.Testing.targets makes the last line of the run of it. Each test is a line, so that the build only has to count lines: a number, a reason and
/// the process, with tabs between them. Thread-safe.</remarks>
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
            BuildNotes.Append(directory, Folder, string.Create(CultureInfo.InvariantCulture, $"{Tests.Count}\t{BuildNotes.OneLine(reason)}\t{Environment.ProcessId}"));
        }
    }
}
