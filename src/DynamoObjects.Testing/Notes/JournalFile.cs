using System.Diagnostics;
using System.Globalization;
using System.Text;
using DynamoObjects.Testing.Reporting;

namespace DynamoObjects.Testing.Notes;

/// <summary>The file that a process writes its journal to, line by line.</summary>
/// <remarks>Thread-safe. A folder that cannot be written to fails no test.</remarks>
internal sealed class JournalFile(string testFolder, string lineOfRun)
{
    // Runs without MSBuild leave files that nobody reads.
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);

    private readonly object _lock = new();
    private readonly List<string> _lines = [lineOfRun];
    private FileStream? _file;
    private bool _failed;

    public void Append(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            if (_failed)
                return;
            try
            {
                if (_file is null)
                    Write(_file = Create(), lineOfRun);
                Write(_file, line);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _failed = true;
                Console.Error.WriteLine($"The test results for the DynamoDB summary cannot be written to {Folder}: {exception.Message}");
            }
        }
    }

    /// <summary>Reads the lines that have been written so far.</summary>
    public Journal Read()
    {
        lock (_lock)
            return Journal.Parse(_lines, TimeProvider.System.GetUtcNow().UtcDateTime)!;
    }

    /// <summary>Deletes the file: no other process will read it.</summary>
    public void Delete()
    {
        lock (_lock)
        {
            if (_file is null)
                return;
            _file.Dispose();
            File.Delete(_file.Name);
            _file = null;
            _failed = true;
        }
    }

    private string Folder => Path.Combine(testFolder, Journal.Folder);

    private static void Write(FileStream file, string line)
    {
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush();
    }

    private FileStream Create()
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.EnumerateFiles(Folder, "*" + Journal.Extension))
        {
            if (File.GetLastWriteTimeUtc(old) < TimeProvider.System.GetUtcNow() - Retention)
                File.Delete(old);
        }

        // Process ids are reused, and in a container often 1.
        var name = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Stopwatch.GetTimestamp():x}{Journal.Extension}");
        return new FileStream(Path.Combine(Folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
    }
}
