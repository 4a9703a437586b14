using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace DynamoObjects.Mock.Tool;

/// <summary>Flushes the entries of a folder, which Linux and macOS store separately from the files.</summary>
internal static partial class FolderEntries
{
    /// <summary>Makes sure that a renamed file keeps its new name if the machine fails; Linux and macOS need this in addition to the
    /// rename.</summary>
    /// <remarks>This is best effort: some file systems do not support it, and the file's content is already on the
    /// disk.</remarks>
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
            // For example a network drive.
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string path, int flags);
}
