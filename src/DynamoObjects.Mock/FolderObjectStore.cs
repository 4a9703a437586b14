using System.Buffers;

namespace DynamoObjects.Mock;

/// <summary>Stores objects as files in a folder: each of its subfolders is a bucket, and the path of a file in the subfolder is the key of
/// an object.</summary>
/// <remarks>
/// <para>A folder that was copied from Amazon S3, such as an export of a table, can be used as it is. The part of a key up to its last
/// <c>/</c> is a folder.</para>
/// <para>No key leads out of its bucket: a store rejects keys with an empty part, a part <c>.</c> or <c>..</c>, a backslash, a colon or
/// a control character.</para>
/// <para>This type is thread-safe, also if several processes use the folder: a file appears in its folder only when it is
/// complete.</para>
/// </remarks>
public sealed class FolderObjectStore : IObjectStore
{
    /// <summary>The end of the name of a file that is being written.</summary>
    private const string PartialExtension = ".dynamoobjects-partial";

    private static readonly SearchValues<char> InvalidCharacters = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
        '/',
        '\\',
        ':',
        '\u007F',
    ]);

    /// <summary>Creates a store.</summary>
    /// <param name="folder">The path of the folder, which is created if it does not exist.</param>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    public FolderObjectStore(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Folder = Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Gets the full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Creates a bucket, if it does not exist.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <exception cref="ArgumentException">The name cannot be the name of a subfolder.</exception>
    /// <exception cref="IOException">The subfolder cannot be created.</exception>
    public void CreateBucket(string bucket) => Directory.CreateDirectory(GetBucketPath(bucket));

    /// <inheritdoc/>
    public bool BucketExists(string bucket) => IsPart(bucket) && Directory.Exists(GetBucketPath(bucket));

    /// <inheritdoc/>
    public IReadOnlyList<StoredObject> ListObjects(string bucket, string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var root = GetBucketPath(bucket);
        var parts = prefix.Split('/')[..^1];
        // No file has such a key.
        if (!Array.TrueForAll(parts, IsPart))
            return [];
        var folder = new DirectoryInfo(Path.Combine([root, .. parts]));
        if (!folder.Exists && parts.Length > 0)
            return [];
        return
        [
            .. folder
                .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                .Where(file => !file.Name.EndsWith(PartialExtension, StringComparison.Ordinal))
                .Select(file => new StoredObject(GetKey(root, file.FullName), file.Length))
                .Where(stored => stored.Key.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(stored => stored.Key, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public Stream OpenRead(string bucket, string key) =>
        new FileStream(GetPath(bucket, key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <inheritdoc/>
    public void WriteObject(string bucket, string key, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var path = GetPath(bucket, key);
        if (!BucketExists(bucket))
            throw new DirectoryNotFoundException($"There is no bucket '{bucket}': create the folder '{GetBucketPath(bucket)}'.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Guid.NewGuid():N}{PartialExtension}";
        try
        {
            using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
                write(file);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private string GetBucketPath(string bucket) =>
        IsPart(bucket)
            ? Path.Combine(Folder, bucket)
            : throw new ArgumentException($"'{bucket}' cannot be the name of a bucket: it must be the name of a folder.", nameof(bucket));

    private string GetPath(string bucket, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var parts = key.Split('/');
        return Array.TrueForAll(parts, IsPart)
            ? Path.Combine([GetBucketPath(bucket), .. parts])
            : throw new ArgumentException(
                $"The key '{key}' cannot be the path of a file: no part of it can be empty, '.' or '..', or contain a backslash, a colon "
                    + "or a control character.",
                nameof(key)
            );
    }

    private static string GetKey(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Whether a text can be the name of a folder or a file.</summary>
    private static bool IsPart(string part) => part is not ("" or "." or "..") && !part.AsSpan().ContainsAny(InvalidCharacters);
}
