using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Amazon.DynamoDBv2.Model;
using CsCheck;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Tests.Snapshots;
using DynamoObjects.Mock.Values;
using Xunit.Abstractions;
using ZstdSharp;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>What an export writes, an import reads.</summary>
public class RoundTripTests(ITestOutputHelper output)
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("DYNAMODB_JSON")]
    [InlineData("ION")]
    public void Every_item_comes_back_as_it_was(string format) =>
        Gen.Select(ItemGenerators.Texts.Where(text => text.Length > 0), ItemGenerators.Any)
            .Array[0, 8]
            .Sample(
                items =>
                {
                    using var scene = new TransferScene().Recovery();
                    foreach (var (item, at) in items.Select((item, at) => (item, at)))
                        scene.Engine.Put(new(item.Item2) { ["pk"] = new(item.Item1), ["sk"] = TestRequests.Value(at) });

                    scene.Run(Export(it => it.ExportFormat = format));
                    Import(scene, format);

                    return Describe(scene, "copy") == Describe(scene, "books");
                },
                iter: 200
            );

    [Theory]
    [InlineData("DYNAMODB_JSON")]
    [InlineData("ION")]
    public void Numbers_keep_all_of_their_digits(string format)
    {
        string[] numbers =
        [
            "0",
            "-0.5",
            "600",
            "-12000",
            "0.000001",
            "0.0000001",
            "1E-130",
            "-9.9999999999999999999999999999999999999E125",
            "1234567890123456789012345678901234567.8",
            "10000000000000000000000000000000000000000",
        ];
        using var scene = new TransferScene().Recovery();
        for (var i = 0; i < numbers.Length; i++)
            scene.Put("n", i, ("v", new AttributeValue { N = numbers[i] }), ("s", new AttributeValue { NS = [numbers[i], "7"] }));

        scene.Run(Export(it => it.ExportFormat = format));
        Import(scene, format);

        Assert.Equal(Describe(scene, "books"), Describe(scene, "copy"));
    }

    [Theory]
    [InlineData("DYNAMODB_JSON")]
    [InlineData("ION")]
    public void The_deepest_and_the_largest_item_come_back(string format)
    {
        using var scene = new TransferScene().Recovery();
        var deep = new AttributeValue("core");
        for (var level = 0; level < 31; level++)
            deep = level % 2 == 0 ? new AttributeValue { L = [deep] } : new AttributeValue { M = new() { ["in"] = deep } };
        scene.Put("deep", 1, ("value", deep)).Put("large", 1, ("value", new string('\u0001', 409_500)));

        scene.Run(Export(it => it.ExportFormat = format));
        Import(scene, format);

        Assert.Equal(Describe(scene, "books"), Describe(scene, "copy"));
    }

    [Theory]
    [InlineData("NONE")]
    [InlineData("GZIP")]
    [InlineData("ZSTD")]
    public void Each_compression_is_read(string compression)
    {
        using var scene = new TransferScene().Object("in/a", Compress(compression, Lines(1, 2, 3)));

        scene.Run(TransferScene.Import("in/", change: it => it.InputCompressionType = compression));

        Assert.Equal(3, scene.Engine.Run<ScanResponse>(new ScanRequest("copy")).Count);
    }

    [Theory]
    [InlineData("DYNAMODB_JSON")]
    [InlineData("ION")]
    public void A_bulk_operation_reads_an_export(string format)
    {
        using var scene = new TransferScene().Recovery().Put("a").Put("b", 2, ("v", "text")).Run(Export(it => it.ExportFormat = format));
        scene.Engine.Execute(TestRequests.Table("copy"));

        scene.Run(Load($"AWSDynamoDB/{Id(scene)}/data/", it =>
            {
                it.TableName = "copy";
                it.InputS3Configuration.InputFormat = format;
                it.InputS3Configuration.InputCompressionType = "GZIP";
            }));

        Assert.Equal(Describe(scene, "books"), Describe(scene, "copy"));
    }

    [Theory]
    [InlineData("DYNAMODB_JSON")]
    [InlineData("ION")]
    public void A_hundred_thousand_items_go_out_and_come_in_again(string format)
    {
        using var scene = new TransferScene();
        for (var i = 0; i < Many; i++)
        {
            scene.Put(
                string.Create(CultureInfo.InvariantCulture, $"customer-{i % 1000}-{i * 2654435761 % 1_000_003}"),
                i,
                ("state", i % 3 == 0 ? "open" : "paid"),
                ("note", "Ring twice, and leave it with the neighbour if nobody opens the door."),
                ("tags", new[] { "new", "gift" })
            );
        }

        scene.Recovery();
        var (exported, exportBytes) = Measure(() => scene.Run(Export(it => it.ExportFormat = format)));
        var (imported, importBytes) = Measure(() => Import(scene, format));
        var stored = scene.Store.ListObjects(Bucket, "").Sum(file => file.Size);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{format}: export {exported.TotalMilliseconds:0} ms, {exportBytes / 1e6:0.0} MB kept; import "
                    + $"{imported.TotalMilliseconds:0} ms, {importBytes / 1e6:0.0} MB kept; objects {stored / 1e6:0.0} MB"
            )
        );

        var description = scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription;
        Assert.Equal((Many, Many, 0), (description.ProcessedItemCount, description.ImportedItemCount, description.ErrorCount));
        Assert.True(ReadAll(scene, "books").SequenceEqual(ReadAll(scene, "copy")));
    }

    internal static byte[] Compress(string compression, string text)
    {
        using var bytes = new MemoryStream();
        using (
            Stream destination = compression switch
            {
                "GZIP" => new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
                "ZSTD" => new CompressionStream(bytes, leaveOpen: true),
                _ => new BufferedStream(new MemoryStream()),
            }
        )
        {
            if (compression == "NONE")
                return System.Text.Encoding.UTF8.GetBytes(text);
            destination.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static void Import(TransferScene scene, string format)
    {
        scene.Run(TransferScene.Import($"AWSDynamoDB/{Id(scene)}/data/", format, it => it.InputCompressionType = "GZIP"));
        Assert.Equal(
            "COMPLETED",
            scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription.ImportStatus.Value
        );
    }

    private static string Id(TransferScene scene) => scene.Last[(scene.Last.LastIndexOf('/') + 1)..];

    private static string Describe(TransferScene scene, string table) =>
        SnapshotText.DescribeItems(scene.Engine.Run<ScanResponse>(new ScanRequest(table)).Items);

    /// <summary>Reads all items of a table in order.</summary>
    private static IEnumerable<Item> ReadAll(TransferScene scene, string table)
    {
        var cursor = scene.Engine.Database.Find(table)!.Version.Items.Read(Position.BeforeHash(0), forward: true);
        while (cursor.MoveNext())
            yield return cursor.Item;
    }

    private static (TimeSpan Time, long Bytes) Measure(Action action)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        action();
        var time = Stopwatch.GetElapsedTime(started);
        return (time, GC.GetTotalMemory(forceFullCollection: true) - before);
    }
}
