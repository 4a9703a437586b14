using System.Runtime.InteropServices;

namespace DynamoObjects.Mock.Tool;

/// <summary>The kind and owner of a file on Unix, which .NET does not expose.</summary>
internal readonly partial record struct UnixFile(int Mode, uint Owner, uint Group)
{
    // https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/sys_stat.h.html
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Keeps the owner or group as it is.</summary>
    private const uint Unchanged = uint.MaxValue;

    /// <summary>Whether reading the file could block or never end: a FIFO, a socket or a device.</summary>
    public bool IsSpecial => (Mode & KindMask) is not (Regular or Folder);

    public UnixFileMode Permissions => (UnixFileMode)(Mode & 0xFFF);

    /// <summary>Reads the kind and owner of a file; <see langword="null"/> if it does not exist, or on Windows.</summary>
    public static UnixFile? Read(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        // Larger than any version of the structure.
        Span<int> status = stackalloc int[128];
        return Stat(path, ref MemoryMarshal.GetReference(status)) == 0 ? new UnixFile(status[1], (uint)status[2], (uint)status[3]) : null;
    }

    /// <summary>Applies the owner and permissions to another file.</summary>
    /// <remarks>Only root can change the owner: without that right, at least the group is applied if the process belongs to
    /// it.</remarks>
    public void ApplyTo(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (ChangeOwner(path, Owner, Group) != 0)
            _ = ChangeOwner(path, Unchanged, Group);
        // Must come last: a change of the owner removes permissions.
        File.SetUnixFileMode(path, Permissions);
    }

    // The function of the .NET runtime, whose structure begins the same way on every Unix.
    // https://github.com/dotnet/runtime/blob/main/src/native/libs/System.Native/pal_io.h
    [LibraryImport("libSystem.Native", EntryPoint = "SystemNative_Stat", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Stat(string path, ref int status);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint owner, uint group);
}
