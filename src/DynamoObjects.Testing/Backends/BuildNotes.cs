using System.Collections.Concurrent;
using System.Reflection;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Backends;

/// <summary>What a test process leaves for the end of the run to be told: by the build, which DynamoObjects.Testing.targets makes read it, or by the process itself.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class BuildNotes
{
    private static readonly ConcurrentDictionary<(string Folder, string Project), JournalFile> Files = new();

    /// <summary>Leaves a warning of something that went wrong beside the tests.</summary>
    public static void Warn(string text) => Of(AppContext.BaseDirectory, "", "").Append(Journal.LineOf(text));

    /// <summary>Notes what became of a case.</summary>
    public static void Note(Assembly testAssembly, CaseLine line)
    {
        var folder = Path.GetDirectoryName(testAssembly.Location) is { Length: > 0 } directory ? directory : AppContext.BaseDirectory;
        Of(folder, testAssembly.GetName().Name!, FrameworkOf.Assembly(testAssembly)).Append(Journal.LineOf(line));
        EndOfRun.TellAtExit(testAssembly, folder);
    }

    /// <summary>The lines of this process, as far as they have been written.</summary>
    public static IReadOnlyList<JournalFile> OfThisProcess() => [.. Files.Values];

    private static JournalFile Of(string folder, string project, string framework) =>
        Files.GetOrAdd((folder, project), static (key, framework) => new JournalFile(key.Folder, Journal.LineOfRun(key.Project, framework)), framework);
}
