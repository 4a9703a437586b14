using System.IO.Compression;
using DynamoObjects.Mock.Storage;
using ZstdSharp;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Reads the records of all objects with a prefix: one object after another, one record at a time.</summary>
/// <param name="buckets">The buckets.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="format">The format of the objects.</param>
internal sealed class InputObjects(IBuckets buckets, string bucket, InputFormatting format)
{
    /// <summary>The number of bytes that were read, before decompression.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Reads the objects.</summary>
    /// <param name="objects">The keys and sizes of the objects.</param>
    /// <param name="onRecord">Receives the key of the object and a record.</param>
    /// <param name="onUnreadable">Receives the key of an object, and why the rest of it cannot be read.</param>
    public void Read(
        IEnumerable<(string Key, long Size)> objects,
        Action<string, InputRecord> onRecord,
        Action<string, string> onUnreadable
    )
    {
        foreach (var (key, size) in objects)
        {
            try
            {
                using var stored = buckets.Read(bucket, key);
                using var content = Decompress(stored);
                foreach (var record in format.Read(content))
                    onRecord(key, record);
            }
            catch (Exception exception) when (exception is InvalidDataException or ZstdException or EndOfStreamException)
            {
                onUnreadable(key, exception.Message);
            }

            BytesRead += size;
        }
    }

    private Stream Decompress(Stream stored) =>
        format.Compression switch
        {
            "GZIP" => new GZipStream(stored, CompressionMode.Decompress, leaveOpen: true),
            "ZSTD" => new DecompressionStream(stored, leaveOpen: true),
            _ => stored,
        };
}
