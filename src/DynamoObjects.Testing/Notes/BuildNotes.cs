using System.Collections.Concurrent;
using System.Reflection;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Notes;

/// <summary>What a test process leaves for the end of the run to be told: by the build, which
/// DynamoObjects.Testing.targets makes read it, or by the process itself.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class BuildNotes
{
    private static readonly ConcurrentDictionary<(string Folder, string Project), JournalFile> Files = new();

    private static int _endsAtExit;

    /// <summary>Leaves a warning of something that went wrong beside the tests.</summary>
    public static void Warn(string text) => Of(AppContext.BaseDirectory, "", "").Append(Journal.LineOf(text));

    /// <summary>Notes that a case begins: should the process die, it is missed.</summary>
    public static void Note(Assembly testAssembly, UnfinishedCase begun) => Append(testAssembly, Journal.LineOf(begun));

    /// <summary>Notes what became of a case.</summary>
    public static void Note(Assembly testAssembly, CaseLine line) => Append(testAssembly, Journal.LineOf(line));

    /// <summary>The lines of this process, as far as they have been written.</summary>
    public static IReadOnlyList<JournalFile> OfThisProcess() => [.. Files.Values];

    private static void Append(Assembly testAssembly, string line)
    {
        var folder = Path.GetDirectoryName(testAssembly.Location) is { Length: > 0 } directory ? directory : AppContext.BaseDirectory;
        EndAtExit();
        Of(folder, testAssembly.GetName().Name!, FrameworkOf.Assembly(testAssembly)).Append(line);
        EndOfRun.TellAtExit(testAssembly, folder);
    }

    // Before what stops DynamoDB Local is registered, which takes time that the test platform may not give.
    private static void EndAtExit()
    {
        if (Interlocked.Exchange(ref _endsAtExit, 1) == 0)
            AppDomain.CurrentDomain.ProcessExit += static (_, _) => End();
    }

    private static void End()
    {
        foreach (var file in Files.Values)
            file.Append(Journal.LineOfEnd);
    }

    private static JournalFile Of(string folder, string project, string framework) =>
        Files.GetOrAdd(
            (folder, project),
            static (key, framework) => new JournalFile(key.Folder, Journal.LineOfRun(key.Project, framework)),
            framework
        );
}
