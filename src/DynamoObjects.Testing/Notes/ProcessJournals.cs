using System.Collections.Concurrent;
using System.Reflection;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Notes;

/// <summary>Records the results of a test process for the report at the end of the run, by the build
/// (DynamoObjects.Testing.targets) or by the process itself.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class ProcessJournals
{
    private static readonly ConcurrentDictionary<(string Folder, string Project), JournalFile> Files = new();

    private static int _isExitRegistered;

    /// <summary>Records a warning about a problem outside the tests.</summary>
    public static void RecordWarning(string text) => GetFile(AppContext.BaseDirectory, "", "").Append(Journal.FormatLine(text));

    /// <summary>Records that a case starts, so that the report shows it if the process crashes.</summary>
    public static void Record(Assembly testAssembly, UnfinishedCase unfinished) => Append(testAssembly, Journal.FormatLine(unfinished));

    /// <summary>Records the outcome of a case.</summary>
    public static void Record(Assembly testAssembly, CaseLine line) => Append(testAssembly, Journal.FormatLine(line));

    /// <summary>The journals that this process has written.</summary>
    public static IReadOnlyList<JournalFile> GetFiles() => [.. Files.Values];

    private static void Append(Assembly testAssembly, string line)
    {
        var folder = Path.GetDirectoryName(testAssembly.Location) is { Length: > 0 } directory ? directory : AppContext.BaseDirectory;
        WriteEndAtExit();
        GetFile(folder, testAssembly.GetName().Name!, TargetFrameworkMoniker.Get(testAssembly)).Append(line);
        ProcessReport.WriteAtExit(testAssembly, folder);
    }

    // Before the exit handler that stops DynamoDB Local, which may take longer than the test platform allows.
    private static void WriteEndAtExit()
    {
        if (Interlocked.Exchange(ref _isExitRegistered, 1) == 0)
            AppDomain.CurrentDomain.ProcessExit += static (_, _) => WriteEnd();
    }

    private static void WriteEnd()
    {
        foreach (var file in Files.Values)
            file.Append(Journal.EndLine);
    }

    private static JournalFile GetFile(string folder, string project, string framework) =>
        Files.GetOrAdd(
            (folder, project),
            static (key, framework) => new JournalFile(key.Folder, Journal.FormatRunLine(key.Project, framework)),
            framework
        );
}
