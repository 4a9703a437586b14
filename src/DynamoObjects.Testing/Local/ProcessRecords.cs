using System.Diagnostics;
using System.Globalization;

namespace DynamoObjects.Testing.Local;

/// <summary>Records, in a folder, the processes that a test process started, so that a later one can kill those that
/// are left.</summary>
/// <remarks>The name of a file is the id of the process; its content is the start time and the process that started
/// it.</remarks>
internal sealed class ProcessRecords(string folder)
{
    public static ProcessRecords CreateForThisUser() =>
        new(Path.Combine(Path.GetTempPath(), $"dynamoobjects-local-{Environment.UserName}"));

    public void Add(int id) => Add(id, ProcessIdentity.Current);

    public void Add(int id, ProcessIdentity owner)
    {
        if (ProcessIdentity.Find(id) is not { } process)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllLines(FileOf(id), [process.Started, owner.Id.ToString(CultureInfo.InvariantCulture), owner.Started]);
    }

    public void Remove(int id) => File.Delete(FileOf(id));

    /// <summary>Kills the recorded processes whose owner has ended.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            try
            {
                Sweep(file);
            }
            catch (IOException)
            {
                // Another test process writes or removes it now.
            }
        }
    }

    private static void Sweep(string file)
    {
        if (
            File.ReadAllLines(file) is not [var started, var ownerId, var ownerStarted]
            || !int.TryParse(Path.GetFileName(file), CultureInfo.InvariantCulture, out var id)
            || !int.TryParse(ownerId, CultureInfo.InvariantCulture, out var owner)
        )
        {
            return;
        }

        if (new ProcessIdentity(owner, ownerStarted).IsRunning)
        {
            return;
        }

        if (new ProcessIdentity(id, started).IsRunning)
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
        }

        File.Delete(file);
    }

    private string FileOf(int id) => Path.Combine(folder, id.ToString(CultureInfo.InvariantCulture));
}
