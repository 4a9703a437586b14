using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DynamoObjects.Mock.Tool;

/// <summary>The names in a folder, which have a place of their own on the disk.</summary>
internal static partial class FolderEntries
{
    /// <summary>Makes sure that a file keeps its new name when the machine fails, which needs more than a renamed file on
    /// Linux and macOS.</summary>
    /// <remarks>Best effort: not every file system can, and the file's content is on the disk already.</remarks>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var handle = new SafeFileHandle(Open(folder, flags: 0), ownsHandle: true);
        if (handle.IsInvalid)
            return;
        try
        {
            RandomAccess.FlushToDisk(handle);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A network drive, say.
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string path, int flags);
}
