using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using DynamoObjects.Mock.Operations.Transfers;
using DynamoObjects.Mock.Values;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Reads the items of an export of a table from DynamoDB to Amazon S3, and checks its files.</summary>
internal static class ExportItems
{
    private const string JsonExtension = ".json.gz";
    private const string IonExtension = ".ion.gz";

    /// <exception cref="SeedDataException">A file is missing, damaged or invalid.</exception>
    public static IReadOnlyList<SeedItem> Read(string path, string table) =>
        [.. ExportFolder.ReadFiles(ExportFolder.FindManifest(path)).SelectMany(file => Read(file, table))];

    private static List<SeedItem> Read(ExportFile file, string table)
    {
        CheckHash(file);
        var items = new List<SeedItem>();
        try
        {
            using var stream = File.OpenRead(file.Path);
            using var content = new GZipStream(stream, CompressionMode.Decompress);
            foreach (var record in ReadRecords(file.Path, content))
            {
                var origin = new SeedOrigin(Path.GetFileName(file.Path), file.Path, (int)record.Line);
                items.Add(
                    record.Item is { } item
                        ? new SeedItem(table, SdkValues.ToSdk(item), origin)
                        : throw new SeedDataException(origin, $"{record.Problem}.")
                );
            }
        }
        catch (InvalidDataException exception)
        {
            throw ExportFolder.CreateException(file.Path, exception.Message, exception);
        }

        return items.Count == file.Items
            ? items
            : throw ExportFolder.CreateException(
                file.Path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the file has {Quantity.Format(items.Count, "item")}, but the manifest says {file.Items}: copy the export again."
                )
            );
    }

    private static IEnumerable<InputRecord> ReadRecords(string path, Stream content) =>
        path.EndsWith(JsonExtension, StringComparison.Ordinal) ? JsonRecords.Read(content, hasConditions: false)
        : path.EndsWith(IonExtension, StringComparison.Ordinal) ? IonRecords.Read(content, hasConditions: false)
        : throw ExportFolder.CreateException(path, $"the file's name must end with {JsonExtension} or {IonExtension}.");

    private static void CheckHash(ExportFile file)
    {
        if (!File.Exists(file.Path))
            throw ExportFolder.CreateException(file.Path, $"the data file {file.Path}, which the manifest names, does not exist.");
        using var stream = File.OpenRead(file.Path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var read)
            hash.AppendData(buffer, 0, read);
        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(file.Hash))
            throw ExportFolder.CreateException(
                file.Path,
                "the file is damaged: its hash is not that of the manifest. Copy the export again."
            );
    }
}
