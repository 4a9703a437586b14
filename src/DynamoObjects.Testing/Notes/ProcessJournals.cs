using System.Collections.Concurrent;
using System.Reflection;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Notes;

/// <summary>What a test process leaves for the end of the run to be told: by the build, which
/// DynamoObjects.Testing.targets makes read it, or by the process itself.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class ProcessJournals
{
    private static readonly ConcurrentDictionary<(string Folder, string Project), JournalFile> Files = new();

    private static int _isExitRegistered;

    /// <summary>Leaves a warning of something that went wrong beside the tests.</summary>
    public static void RecordWarning(string text) => GetFile(AppContext.BaseDirectory, "", "").Append(Journal.FormatLine(text));

    /// <summary>Notes that a case begins: should the process die, it is missed.</summary>
    public static void Record(Assembly testAssembly, UnfinishedCase unfinished) => Append(testAssembly, Journal.FormatLine(unfinished));

    /// <summary>Notes what became of a case.</summary>
    public static void Record(Assembly testAssembly, CaseLine line) => Append(testAssembly, Journal.FormatLine(line));

    /// <summary>The lines of this process, as far as they have been written.</summary>
    public static IReadOnlyList<JournalFile> GetFiles() => [.. Files.Values];

    private static void Append(Assembly testAssembly, string line)
    {
        var folder = Path.GetDirectoryName(testAssembly.Location) is { Length: > 0 } directory ? directory : AppContext.BaseDirectory;
        WriteEndAtExit();
        GetFile(folder, testAssembly.GetName().Name!, TargetFrameworkMoniker.Get(testAssembly)).Append(line);
        ProcessReport.WriteAtExit(testAssembly, folder);
    }

    // Before what stops DynamoDB Local is registered, which takes time that the test platform may not give.
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
