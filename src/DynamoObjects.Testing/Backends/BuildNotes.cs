using System.Globalization;

namespace DynamoObjects.Testing.Backends;

/// <summary>What a test process leaves for the build to tell at the end of the run, for the test platform keeps what the process prints to itself.</summary>
/// <remarks>Lines in a file of the process's own, in a folder beside the test assembly, which DynamoObjects.Testing.targets reads. A line is written at once, because
/// the platform ends a process that takes long to exit.</remarks>
internal static class BuildNotes
{
    private const string Warnings = "dynamo-warnings";

    private static readonly object Gate = new();

    /// <summary>Leaves a warning of something that went wrong beside the tests.</summary>
    public static void Warn(string text) => Append(AppContext.BaseDirectory, Warnings, OneLine(text));

    public static void Append(string directory, string folder, string line)
    {
        var path = Path.Combine(directory, folder);
        lock (Gate)
        {
            try
            {
                Directory.CreateDirectory(path);
                File.AppendAllLines(Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}.txt")), [line]);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // A folder that cannot be written to fails no test.
                Console.Error.WriteLine(line);
            }
        }
    }

    // A semicolon would end an MSBuild item, and an apostrophe an argument.
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)).Replace(';', ',').Replace('\'', '\u2019');
}
