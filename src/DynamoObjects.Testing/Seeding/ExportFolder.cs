using System.Text.Json;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Finds the files of an export of a table from DynamoDB to Amazon S3, in a folder that was copied from a bucket.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html</remarks>
internal static class ExportFolder
{
    private const string RootName = "AWSDynamoDB";
    private const string FilesName = "manifest-files.json";
    private const string SummaryName = "manifest-summary.json";

    /// <summary>Finds the manifest that lists the data files.</summary>
    /// <param name="path">The full path of a manifest, of the folder with the manifests, or of a folder that contains
    /// <c>AWSDynamoDB</c> with this folder.</param>
    /// <exception cref="SeedDataException">There is no export, or there are several.</exception>
    public static string FindManifest(string path)
    {
        if (File.Exists(path))
        {
            return Path.GetFileName(path) is FilesName or SummaryName
                ? Path.Combine(Path.GetDirectoryName(path)!, FilesName)
                : throw CreateException(path, $"the file is not a manifest of an export: give {SummaryName}, or the folder with it.");
        }

        if (!Directory.Exists(path))
            throw CreateException(path, $"neither a file nor a folder {path} exists.");
        if (File.Exists(Path.Combine(path, FilesName)))
            return Path.Combine(path, FilesName);
        var root = Path.GetFileName(path) == RootName ? path : Path.Combine(path, RootName);
        string[] exports = Directory.Exists(root)
            ?
            [
                .. Directory
                    .GetDirectories(root)
                    .Where(folder => File.Exists(Path.Combine(folder, FilesName)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
        return exports switch
        {
            [var only] => Path.Combine(only, FilesName),
            [] => throw CreateException(
                path,
                $"the folder has no export: it contains neither {FilesName} nor {RootName}/<id>/{FilesName}."
            ),
            _ => throw CreateException(
                path,
                $"the folder has {exports.Length} exports: give the folder of one of them, such as {exports[^1]}."
            ),
        };
    }

    /// <summary>Reads the data files of a manifest, with their numbers of items and hashes.</summary>
    /// <exception cref="SeedDataException">The manifest is invalid, or is that of an incremental export.</exception>
    public static IReadOnlyList<ExportFile> ReadFiles(string manifest)
    {
        var folder = Path.GetDirectoryName(manifest)!;
        CheckSummary(Path.Combine(folder, SummaryName));
        var files = new List<ExportFile>();
        foreach (var line in File.ReadLines(manifest).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            try
            {
                var file = JsonDocument.Parse(line).RootElement;
                var name = Path.GetFileName(file.GetProperty("dataFileS3Key").GetString()!);
                files.Add(
                    new ExportFile(
                        Path.Combine(folder, "data", name),
                        file.GetProperty("itemCount").GetInt64(),
                        file.GetProperty("md5Checksum").GetBytesFromBase64()
                    )
                );
            }
            catch (Exception exception)
                when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw CreateException(manifest, $"line {files.Count + 1} does not describe a data file: {exception.Message}", exception);
            }
        }

        return files;
    }

    public static SeedDataException CreateException(string path, string problem, Exception? exception = null) =>
        new(new SeedOrigin(Path.GetFileName(path), path), problem, innerException: exception);

    private static void CheckSummary(string summary)
    {
        // A manifest that was copied alone.
        if (!File.Exists(summary))
            return;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(summary));
            if (document.RootElement.TryGetProperty("exportType", out var type) && type.ValueEquals("INCREMENTAL_EXPORT"))
                throw CreateException(summary, "this is an incremental export, which has changes instead of items: use a full export.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw CreateException(summary, $"the manifest is not JSON: {exception.Message}", exception);
        }
    }
}
