using System.IO.Compression;
using System.Security.Cryptography;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Writes the files of one export to a bucket, in AWS's layout.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html. Each data file is compressed,
/// hashed and written while its items are read: no file is held in memory, unless the store does that.</remarks>
/// <param name="buckets">The buckets.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="prefix">The prefix of the request.</param>
/// <param name="id">The identity of the export.</param>
/// <param name="sharesData">Whether the data files are beside those of other exports, as those of incremental exports are.</param>
internal sealed class ExportFolder(IBuckets buckets, string bucket, string? prefix, string id, bool sharesData)
{
    private const string RootName = "AWSDynamoDB";

    /// <summary>The number of random bytes in the name of a data file, which has 26 characters.</summary>
    private const int NameBytes = 16;

    private const string NameCharacters = "abcdefghijklmnopqrstuvwxyz234567";

    private readonly string _root = string.IsNullOrEmpty(prefix) ? RootName : $"{prefix.TrimEnd('/')}/{RootName}";

    public string SummaryKey => $"{_root}/{id}/manifest-summary.json";

    public string FilesKey => $"{_root}/{id}/manifest-files.json";

    public void Begin() => Write($"{_root}/{id}/_started", []);

    /// <summary>Writes a data file.</summary>
    /// <param name="extension">The part of its name behind the random one.</param>
    /// <param name="write">Writes the content, and returns the number of items.</param>
    public ExportedFile WriteData(string extension, Func<Stream, long> write)
    {
        var folder = sharesData ? $"{_root}/data" : $"{_root}/{id}/data";
        var key = $"{folder}/{CreateName()}.{extension}.gz";
        var items = 0L;
        var hash = WriteHashed(key, stream =>
        {
            using var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
            items = write(gzip);
        });
        return new ExportedFile(key, items, hash);
    }

    /// <summary>Writes a manifest, and a file with its hash.</summary>
    public void WriteManifest(string key, ReadOnlyMemory<byte> content)
    {
        var hash = WriteHashed(key, stream => stream.Write(content.Span));
        Write(Path.ChangeExtension(key, ".md5"), System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(hash)));
    }

    private void Write(string key, byte[] content) => buckets.Write(bucket, key, stream => stream.Write(content));

    private byte[] WriteHashed(string key, Action<Stream> write)
    {
        byte[] hash = [];
        buckets.Write(bucket, key, stream =>
        {
            using var hashing = new HashingStream(stream);
            write(hashing);
            hash = hashing.GetHash();
        });
        return hash;
    }

    private static string CreateName()
    {
        var bits = new System.Numerics.BigInteger(RandomNumberGenerator.GetBytes(NameBytes), isUnsigned: true);
        return string.Create(((NameBytes * 8) + 4) / 5, bits, static (name, bits) =>
        {
            for (var i = 0; i < name.Length; i++, bits >>= 5)
                name[i] = NameCharacters[(int)(bits & 31)];
        });
    }
}
