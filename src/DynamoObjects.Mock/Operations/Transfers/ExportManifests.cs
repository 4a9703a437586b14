using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Writes the manifests of exports.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html</remarks>
internal static class ExportManifests
{
    private const string FullVersion = "2020-06-30";
    private const string IncrementalVersion = "2023-08-01";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the manifest with a line for each data file.</summary>
    public static ReadOnlyMemory<byte> WriteFiles(IEnumerable<ExportedFile> files)
    {
        var content = new ArrayBufferWriter<byte>();
        foreach (var file in files)
        {
            using (var writer = new Utf8JsonWriter(content, Options))
            {
                writer.WriteStartObject();
                writer.WriteNumber("itemCount", file.Items);
                writer.WriteBase64String("md5Checksum", file.Hash);
                writer.WriteString("etag", CreateTag(file.Hash));
                writer.WriteString("dataFileS3Key", file.Key);
                writer.WriteEndObject();
            }

            content.Write("\n"u8);
        }

        return content.WrittenMemory;
    }

    /// <summary>Writes the manifest with the facts about the export.</summary>
    public static ReadOnlyMemory<byte> WriteSummary(ExportDescription export, string filesKey, DateTimeOffset ended, long bytes, long items)
    {
        var content = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(content, Options);
        var increment = export.IncrementalExportSpecification;
        writer.WriteStartObject();
        writer.WriteString("version", increment is null ? FullVersion : IncrementalVersion);
        writer.WriteString("exportArn", export.ExportArn);
        writer.WriteString("startTime", Format(export.StartTime));
        writer.WriteString("endTime", Format(ended.UtcDateTime));
        writer.WriteString("tableArn", export.TableArn);
        writer.WriteString("tableId", export.TableId);
        if (increment is null)
        {
            writer.WriteString("exportTime", Format(export.ExportTime));
        }
        else
        {
            writer.WriteString("exportFromTime", Format(increment.ExportFromTime));
            writer.WriteString("exportToTime", Format(increment.ExportToTime));
        }

        writer.WriteString("s3Bucket", export.S3Bucket);
        writer.WriteString("s3Prefix", export.S3Prefix);
        writer.WriteString("s3SseAlgorithm", export.S3SseAlgorithm.Value);
        writer.WriteString("s3SseKmsKeyId", export.S3SseKmsKeyId);
        writer.WriteString("manifestFilesS3Key", filesKey);
        writer.WriteNumber("billedSizeBytes", bytes);
        writer.WriteNumber("itemCount", items);
        writer.WriteString("outputFormat", export.ExportFormat.Value);
        if (increment is not null)
        {
            writer.WriteString("outputView", increment.ExportViewType.Value);
            writer.WriteString("exportType", "INCREMENTAL_EXPORT");
        }

        writer.WriteEndObject();
        writer.Flush();
        return content.WrittenMemory;
    }

    /// <summary>Creates the entity tag of an object that was uploaded in one part of several.</summary>
    private static string CreateTag(byte[] hash)
    {
        using var tag = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        tag.AppendData(hash);
        return HexText.Create(tag.GetHashAndReset()) + "-1";
    }

    private static string? Format(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
