namespace DynamoObjects.Mock.Tool;

/// <summary>The file that stores a database between runs.</summary>
/// <remarks>
/// A save writes a draft beside the file, flushes it to the disk, and renames it over the file. Whenever the process or the machine
/// stops, the file is complete, as of the last save. While it is open, a lock file beside it excludes other processes. The lock file
/// is not deleted: a lock file that is deleted and created again could be locked twice.
/// </remarks>
internal sealed class DataFile : IDisposable
{
    private readonly FileStream _lock;
    private readonly SemaphoreSlim _saving = new(1);
    private string? _savedVersion;

    private DataFile(string path, FileStream lockFile)
    {
        Path = path;
        _lock = lockFile;
    }

    public string Path { get; }

    private string Draft => Path + ".tmp";

    /// <summary>Opens a file, which does not need to exist.</summary>
    /// <exception cref="IOException">Its folder does not exist or is not writable, or another process has the file
    /// open.</exception>
    public static DataFile Open(string path)
    {
        var target = Resolve(System.IO.Path.GetFullPath(path));
        if (Directory.Exists(target))
            throw new IOException($"The data file {target} is a folder: specify a file in it.");
        if (UnixFile.Read(target) is { IsSpecial: true })
            throw new IOException(
                $"The data file {target} is a FIFO, a socket or a device: specify a regular file, or a file that does not exist yet."
            );
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(target)))
            throw new IOException($"The folder of the data file {target} does not exist: create it first.");
        var file = new DataFile(target, DataFileLock.Acquire(target));
        // The draft of a process that was killed during a save: nobody else writes it, since this process holds the lock.
        file.DeleteDraft();
        return file;
    }

    /// <summary>Creates a mock with the data of the file; an empty one if the file does not exist.</summary>
    /// <exception cref="IOException">The file cannot be read, or is damaged.</exception>
    public async Task<MockDynamoDb> LoadAsync(MockDynamoDbOptions options)
    {
        if (!File.Exists(Path))
            return new MockDynamoDb(options);
        try
        {
            var source = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            await using (source.ConfigureAwait(false))
            {
                var mock = await MockDynamoDb.LoadAsync(source, options).ConfigureAwait(false);
                _savedVersion = mock.StateVersion;
                return mock;
            }
        }
        catch (MockDataException exception)
        {
            throw new IOException($"The data file {Path} cannot be loaded, and was not changed. {exception.Message}", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"The data file {Path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Saves a mock if it has changed; when the task completes, all writes before the call are on the disk.</summary>
    /// <returns>Whether there were changes to save.</returns>
    /// <exception cref="IOException">The save failed; the file remains as of the last save.</exception>
    public async Task<bool> SaveAsync(MockDynamoDb mock, CancellationToken cancellationToken = default)
    {
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var fork = mock.Fork();
            var version = fork.StateVersion;
            if (version == _savedVersion && File.Exists(Path))
                return false;
            await ReplaceAsync(fork, cancellationToken).ConfigureAwait(false);
            _savedVersion = version;
            return true;
        }
        // .NET throws ArgumentOutOfRangeException for EFBIG, a limit of the file system or of ulimit.
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new IOException($"The data file {Path} cannot be saved, and keeps the last save: {exception.Message}", exception);
        }
        finally
        {
            _saving.Release();
        }
    }

    public void Dispose()
    {
        _lock.Dispose();
        _saving.Dispose();
    }

    private async Task ReplaceAsync(MockDynamoDb fork, CancellationToken cancellationToken)
    {
        try
        {
            await WriteDraftAsync(fork, cancellationToken).ConfigureAwait(false);
            File.Move(Draft, Path, overwrite: true);
        }
        catch
        {
            DeleteDraft();
            throw;
        }

        FolderEntries.Flush(System.IO.Path.GetDirectoryName(Path)!);
    }

    private async Task WriteDraftAsync(MockDynamoDb fork, CancellationToken cancellationToken)
    {
        var old = UnixFile.Read(Path);
        if (old is { IsSpecial: true })
            throw new IOException("a FIFO, a socket or a device has replaced it.");
        DeleteDraft();
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        // Until the draft has the permissions of the file that it replaces, nobody else may read it.
        if (old is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = new FileStream(Draft, options);
        await using (draft.ConfigureAwait(false))
        {
            await fork.SaveAsync(draft, cancellationToken).ConfigureAwait(false);
            old?.ApplyTo(Draft);
            draft.Flush(flushToDisk: true);
        }
    }

    private void DeleteDraft()
    {
        try
        {
            File.Delete(Draft);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next save reports the problem.
        }
    }

    /// <summary>Resolves a symbolic link: a save replaces the target, not the link.</summary>
    private static string Resolve(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
