using System.Runtime.InteropServices;

namespace DynamoObjects.Mock.Tool;

/// <summary>What Unix knows of a file and .NET does not say: its kind and its owner.</summary>
internal readonly partial record struct UnixFile(int Mode, uint Owner, uint Group)
{
    // https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_stat.h.html
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Any owner or group that stays as it is.</summary>
    private const uint Unchanged = uint.MaxValue;

    /// <summary>Whether reading it could wait forever or never end: a FIFO, a socket or a device.</summary>
    public bool IsSpecial => (Mode & KindMask) is not (Regular or Folder);

    public UnixFileMode Permissions => (UnixFileMode)(Mode & 0xFFF);

    /// <summary>Reads it; <see langword="null"/> where there is no file, or on Windows.</summary>
    public static UnixFile? Read(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        // More than any version of the structure takes.
        Span<int> status = stackalloc int[128];
        return Stat(path, ref MemoryMarshal.GetReference(status)) == 0 ? new UnixFile(status[1], (uint)status[2], (uint)status[3]) : null;
    }

    /// <summary>Gives another file the owner and permissions of this one.</summary>
    /// <remarks>Only root gives files away: without that right, at least the group is kept if the process is in it.</remarks>
    public void ApplyTo(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (ChangeOwner(path, Owner, Group) != 0)
            _ = ChangeOwner(path, Unchanged, Group);
        // Last, for a change of the owner takes permissions away.
        File.SetUnixFileMode(path, Permissions);
    }

    // The runtime's own, because its structure begins alike on every Unix.
    // https://github.com/dotnet/runtime/blob/main/src/native/libs/System.Native/pal_io.h
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Stat(string path, ref int status);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint owner, uint group);
}
