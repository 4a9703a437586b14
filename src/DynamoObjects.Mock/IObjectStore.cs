namespace DynamoObjects.Mock;

/// <summary>Stores objects in buckets, as Amazon S3 does, for exports, imports and bulk operations.</summary>
/// <remarks>
/// <para><see cref="FolderObjectStore"/> and <see cref="MemoryObjectStore"/> implement it. An implementation of your own can connect the
/// engine to another store.</para>
/// <para>Implementations must be thread-safe. Their methods are synchronous because the operations of an engine are: the engine reads and
/// writes one object at a time, on the thread of the request, and never holds a whole object in memory.</para>
/// </remarks>
public interface IObjectStore
{
    /// <summary>Returns whether a bucket exists.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <returns>Whether the bucket exists.</returns>
    bool BucketExists(string bucket);

    /// <summary>Lists the objects of a bucket whose keys begin with a prefix.</summary>
    /// <param name="bucket">The name of an existing bucket.</param>
    /// <param name="prefix">The prefix, which can end within a part of a key; empty for all objects.</param>
    /// <returns>The objects, in ordinal order of their keys.</returns>
    /// <exception cref="IOException">The bucket cannot be read.</exception>
    IReadOnlyList<StoredObject> ListObjects(string bucket, string prefix);

    /// <summary>Opens an object to read it from its beginning.</summary>
    /// <param name="bucket">The name of an existing bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <returns>The content; the caller disposes it.</returns>
    /// <exception cref="IOException">The object does not exist, or cannot be read.</exception>
    Stream OpenRead(string bucket, string key);

    /// <summary>Writes an object, or replaces it.</summary>
    /// <param name="bucket">The name of an existing bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="write">Writes the content. The object exists only after this method has returned: if it throws, the bucket is
    /// unchanged.</param>
    /// <exception cref="ArgumentException">The store cannot have an object with this key.</exception>
    /// <exception cref="IOException">The object cannot be written.</exception>
    void WriteObject(string bucket, string key, Action<Stream> write);
}
