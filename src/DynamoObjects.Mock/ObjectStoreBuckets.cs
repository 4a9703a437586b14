using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

/// <summary>Gives the engine's storage access to a user's object store.</summary>
internal sealed class ObjectStoreBuckets(IObjectStore store) : IBuckets
{
    public IObjectStore Store => store;

    public bool Exists(string bucket) => store.BucketExists(bucket);

    public IReadOnlyList<(string Key, long Size)> List(string bucket, string prefix) =>
        [.. store.ListObjects(bucket, prefix).Select(stored => (stored.Key, stored.Size))];

    public Stream Read(string bucket, string key) => store.OpenRead(bucket, key);

    public void Write(string bucket, string key, Action<Stream> write) => store.WriteObject(bucket, key, write);
}
