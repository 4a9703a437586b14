namespace DynamoObjects.Mock.Storage;

/// <summary>The buckets of the engine's object store.</summary>
internal interface IBuckets
{
    bool Exists(string bucket);

    /// <summary>Lists the keys that begin with a prefix, with the sizes of their objects, in order.</summary>
    IReadOnlyList<(string Key, long Size)> List(string bucket, string prefix);

    Stream Read(string bucket, string key);

    void Write(string bucket, string key, Action<Stream> write);
}
