using System.Diagnostics;
using System.Globalization;

namespace DynamoObjects.Testing.Local;

/// <summary>Identifies a process of this machine by its id and start time, because ids are reused.</summary>
internal readonly record struct ProcessIdentity(int Id, string Started)
{
    public static ProcessIdentity Current { get; } =
        Find(Environment.ProcessId) ?? throw new InvalidOperationException("The current process was not found.");

    public bool IsRunning => Find(Id) == this;

    /// <summary>Finds the process that has an id now, or returns null if there is none.</summary>
    public static ProcessIdentity? Find(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited ? null : new ProcessIdentity(id, StartOf(process));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    // On Linux, .NET computes the start time from the wall clock, so that it changes when the clock is set; the
    // kernel's count of ticks since boot (proc(5), stat, field 22) does not. The name in field 2 may contain spaces.
    private static string StartOf(Process process)
    {
        if (!OperatingSystem.IsLinux())
        {
            return process.StartTime.ToUniversalTime().Ticks.ToString(CultureInfo.InvariantCulture);
        }

        var stat = File.ReadAllText($"/proc/{process.Id}/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];
    }
}
