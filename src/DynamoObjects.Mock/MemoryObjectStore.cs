using System.Collections.Concurrent;

namespace DynamoObjects.Mock;

/// <summary>Stores objects in memory, in buckets that you create.</summary>
/// <remarks>This type is thread-safe. A reader of an object that is replaced reads the old content to its end.</remarks>
public sealed class MemoryObjectStore : IObjectStore
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte[]>> _buckets = new(StringComparer.Ordinal);

    /// <summary>Creates a store.</summary>
    /// <param name="buckets">The names of its first buckets.</param>
    public MemoryObjectStore(params ReadOnlySpan<string> buckets)
    {
        foreach (var bucket in buckets)
            CreateBucket(bucket);
    }

    /// <summary>Creates a bucket, if it does not exist.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    public void CreateBucket(string bucket)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        _buckets.TryAdd(bucket, new(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public bool BucketExists(string bucket) => _buckets.ContainsKey(bucket);

    /// <inheritdoc/>
    public IReadOnlyList<StoredObject> ListObjects(string bucket, string prefix) =>
        [
            .. FindBucket(bucket)
                .Where(stored => stored.Key.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(stored => stored.Key, StringComparer.Ordinal)
                .Select(stored => new StoredObject(stored.Key, stored.Value.Length)),
        ];

    /// <inheritdoc/>
    public Stream OpenRead(string bucket, string key) =>
        FindBucket(bucket).TryGetValue(key, out var content)
            ? new MemoryStream(content, writable: false)
            : throw new FileNotFoundException($"The bucket '{bucket}' has no object '{key}'.");

    /// <inheritdoc/>
    public void WriteObject(string bucket, string key, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(write);
        var objects = FindBucket(bucket);
        using var content = new MemoryStream();
        write(content);
        objects[key] = content.ToArray();
    }

    private ConcurrentDictionary<string, byte[]> FindBucket(string bucket) =>
        _buckets.TryGetValue(bucket, out var objects)
            ? objects
            : throw new DirectoryNotFoundException($"There is no bucket '{bucket}': create it with {nameof(CreateBucket)}.");
}
