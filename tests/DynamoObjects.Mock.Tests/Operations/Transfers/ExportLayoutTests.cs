using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>The objects of an export, as AWS writes them.</summary>
public partial class ExportLayoutTests
{
    [Fact]
    public void A_full_export_has_two_manifests_with_hashes_and_a_data_file_for_each_partition()
    {
        using var scene = new TransferScene().Recovery();
        for (var i = 0; i < 100; i++)
            scene.Put($"p{i}");
        scene.Run(Export(it => it.S3Prefix = "backup"));
        var id = scene.Last[(scene.Last.LastIndexOf('/') + 1)..];

        var keys = scene.Store.ListObjects(Bucket, "").Select(stored => stored.Key.Replace(id, "ID")).ToList();

        Assert.Equal(
            [
                "backup/AWSDynamoDB/ID/_started",
                "backup/AWSDynamoDB/ID/manifest-files.json",
                "backup/AWSDynamoDB/ID/manifest-files.md5",
                "backup/AWSDynamoDB/ID/manifest-summary.json",
                "backup/AWSDynamoDB/ID/manifest-summary.md5",
            ],
            keys.Where(key => !key.Contains("/data/")).Order(StringComparer.Ordinal)
        );
        Assert.Equal(4, keys.Count(key => DataFile().IsMatch(key)));
        Assert.Equal(9, keys.Count);
        Assert.Matches("^[0-9]{14}-[0-9a-f]{8}$", id);
        Assert.Equal("", scene.Read($"backup/AWSDynamoDB/{id}/_started"));
        foreach (var manifest in new[] { "manifest-files", "manifest-summary" })
        {
            var hash = Convert.ToBase64String(
                MD5.HashData(System.Text.Encoding.UTF8.GetBytes(scene.Read($"backup/AWSDynamoDB/{id}/{manifest}.json")))
            );
            Assert.Equal(hash, scene.Read($"backup/AWSDynamoDB/{id}/{manifest}.md5"));
        }
    }

    [Fact]
    public void The_summary_has_the_members_of_AWS_in_their_order()
    {
        using var scene = new TransferScene(delay: 10).Recovery().Put("a").Run(Export(it => it.S3Prefix = "backup"));
        var id = scene.Last[(scene.Last.LastIndexOf('/') + 1)..];
        var tableId = scene.Engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.TableId;

        Assert.Equal(
            $$"""
            {"version":"2020-06-30","exportArn":"{{TableArn}}/export/{{id}}","startTime":"2026-11-30T12:00:13.000Z",
            "endTime":"2026-11-30T12:00:23.000Z","tableArn":"{{TableArn}}","tableId":"{{tableId}}",
            "exportTime":"2026-11-30T12:00:13.000Z","s3Bucket":"data","s3Prefix":"backup","s3SseAlgorithm":"AES256",
            "s3SseKmsKeyId":null,"manifestFilesS3Key":"backup/AWSDynamoDB/{{id}}/manifest-files.json","billedSizeBytes":7,
            "itemCount":1,"outputFormat":"DYNAMODB_JSON"}
            """.ReplaceLineEndings(""),
            scene.Read($"backup/AWSDynamoDB/{id}/manifest-summary.json")
        );
    }

    [Fact]
    public void The_files_have_their_counts_hashes_and_entity_tags()
    {
        using var scene = new TransferScene().Recovery();
        for (var i = 0; i < 100; i++)
            scene.Put($"p{i}");
        scene.Run(Export());
        var id = scene.Last[(scene.Last.LastIndexOf('/') + 1)..];

        var lines = scene.Read($"AWSDynamoDB/{id}/manifest-files.json").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var total = 0;
        foreach (var line in lines.Select(line => JsonDocument.Parse(line).RootElement))
        {
            Assert.Equal(["itemCount", "md5Checksum", "etag", "dataFileS3Key"], line.EnumerateObject().Select(member => member.Name));
            var content = ReadBytes(scene, line.GetProperty("dataFileS3Key").GetString()!);
            var hash = MD5.HashData(content);
            Assert.Equal(hash, line.GetProperty("md5Checksum").GetBytesFromBase64());
            Assert.Equal(Convert.ToHexStringLower(MD5.HashData(hash)) + "-1", line.GetProperty("etag").GetString());
            Assert.Equal(Unzip(content).Length, line.GetProperty("itemCount").GetInt32());
            total += line.GetProperty("itemCount").GetInt32();
        }

        Assert.Equal(100, total);
    }

    [Theory]
    [InlineData("DYNAMODB_JSON", "json", """{"Item":{"pk":{"S":"a"},"sk":{"N":"600"},"t":{"SS":["x","y"]},"z":{"NULL":true}}}""")]
    [InlineData("ION", "ion", """$ion_1_0 {Item:{pk:"a",sk:6d2,t:$dynamodb_SS::["x","y"],z:null}}""")]
    public void A_data_file_has_a_line_for_each_item(string format, string extension, string expected)
    {
        using var scene = new TransferScene()
            .Recovery()
            .Put("a", 600, ("t", new[] { "y", "x" }), ("z", new AttributeValue { NULL = true }))
            .Run(Export(it => it.ExportFormat = format));

        var files = scene.Store.ListObjects(Bucket, "").Where(stored => stored.Key.Contains("/data/")).ToList();

        Assert.All(files, file => Assert.EndsWith($".{extension}.gz", file.Key));
        Assert.Equal(expected, Assert.Single(files.SelectMany(file => Unzip(ReadBytes(scene, file.Key)))));
    }

    [Fact]
    public void Nothing_is_written_to_a_bucket_that_does_not_exist()
    {
        using var scene = new TransferScene().Recovery().Run(Export(it => it.S3Bucket = "absent"));

        Assert.Empty(scene.Store.ListObjects(Bucket, ""));
        Assert.False(scene.Store.BucketExists("absent"));
    }

    internal static byte[] ReadBytes(TransferScene scene, string key)
    {
        using var content = scene.Store.OpenRead(Bucket, key);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    internal static string[] Unzip(byte[] content)
    {
        using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex("^backup/AWSDynamoDB/ID/data/[a-z2-7]{26}\\.json\\.gz$")]
    private static partial Regex DataFile();
}
