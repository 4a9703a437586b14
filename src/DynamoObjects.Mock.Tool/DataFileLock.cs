using System.Diagnostics.CodeAnalysis;

namespace DynamoObjects.Mock.Tool;

/// <summary>The file beside a data file that excludes other processes while it is open.</summary>
internal static class DataFileLock
{
    /// <summary>EROFS of Linux and macOS.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <exception cref="IOException">Another process holds the lock, or the file cannot be created; the message says
    /// which.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes it.")]
    public static FileStream Acquire(string target)
    {
        var path = target + ".lock";
        if (UnixFile.Read(path) is { IsSpecial: true })
            throw new IOException($"The lock file {path} is not a regular file: remove it.");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"The folder of the data file {target} cannot be written to: {exception.Message}", exception);
        }
        catch (IOException exception) when (exception.HResult == ReadOnlyFileSystem)
        {
            throw new IOException($"The folder of the data file {target} is on a read-only file system: mount it writable.", exception);
        }
        catch (IOException exception)
        {
            throw new IOException(
                $"The data file {target} is in use by another dynamock, or cannot be locked: {exception.Message}",
                exception
            );
        }
    }
}
