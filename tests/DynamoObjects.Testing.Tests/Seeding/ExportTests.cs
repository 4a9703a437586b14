using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Tests.Seeding;

public sealed class ExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("export").FullName;

    private static string[] Items { get; } =
    [
        """{"at":{"N":"1"},"id":{"S":"a"},"set":{"NS":["1","2"]}}""",
        """{"at":{"N":"2"},"b":{"B":"AQI="},"id":{"S":"a"}}""",
        """{"at":{"N":"2"},"id":{"S":"c"},"z":{"NULL":true}}""",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [DynamoTheory]
    [InlineData("DYNAMODB_JSON", "bucket/shop")]
    [InlineData("ION", "bucket/shop")]
    [InlineData("DYNAMODB_JSON", "bucket/shop/AWSDynamoDB")]
    [InlineData("DYNAMODB_JSON", "bucket/shop/AWSDynamoDB/ID")]
    [InlineData("DYNAMODB_JSON", "bucket/shop/AWSDynamoDB/ID/manifest-summary.json")]
    [InlineData("DYNAMODB_JSON", "bucket/shop/AWSDynamoDB/ID/manifest-files.json")]
    public async Task An_export_is_written_to_a_table(string format, string path, DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);
        var id = await ExportAsync(format);

        await test.Seed.AddExportAsync("keyed", Path.Combine(_folder, path.Replace("ID", id)));

        Assert.Equal(Items, await KeyedTable.ItemsAsync(test));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_damaged_file_is_found_before_anything_is_written(DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);
        await ExportAsync();
        var file = Directory.GetFiles(_folder, "*.json.gz", SearchOption.AllDirectories).MaxBy(name => new FileInfo(name).Length)!;
        await File.AppendAllTextAsync(file, "x");

        await AssertRejectedAsync(test, "bucket/shop", "the file is damaged: its hash is not that of the manifest");
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_missing_file_is_found(DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);
        await ExportAsync();
        File.Delete(Directory.GetFiles(_folder, "*.json.gz", SearchOption.AllDirectories)[0]);

        await AssertRejectedAsync(test, "bucket/shop", "which the manifest names, does not exist");
    }

    [DynamoFact(Backend.Mock)]
    public async Task Several_exports_are_ambiguous(DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);
        await ExportAsync();
        await ExportAsync();

        await AssertRejectedAsync(test, "bucket/shop", "the folder has 2 exports: give the folder of one of them, such as ");
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData("absent", "neither a file nor a folder")]
    [InlineData("bucket", "the folder has no export: it contains neither manifest-files.json nor AWSDynamoDB/<id>/manifest-files.json")]
    [InlineData("bucket/note.txt", "the file is not a manifest of an export: give manifest-summary.json, or the folder with it")]
    public async Task A_path_without_an_export_is_rejected(string path, string problem, DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);
        await ExportAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "bucket", "note.txt"), "not an export");

        await AssertRejectedAsync(test, path, problem);
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_incremental_export_is_rejected(DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);
        var id = await ExportAsync();
        var summary = Path.Combine(_folder, "bucket", "shop", "AWSDynamoDB", id, "manifest-summary.json");
        await File.WriteAllTextAsync(summary, """{"exportType":"INCREMENTAL_EXPORT"}""");

        await AssertRejectedAsync(test, "bucket/shop", "this is an incremental export, which has changes instead of items");
    }

    private async Task AssertRejectedAsync(DynamoTestContext test, string path, string problem)
    {
        var exception = await Assert.ThrowsAsync<SeedDataException>(() => test.Seed.AddExportAsync("keyed", Path.Combine(_folder, path)));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Empty(await KeyedTable.ItemsAsync(test));
    }

    /// <summary>Exports a table of a mock, and returns the ID of the export.</summary>
    private async Task<string> ExportAsync(string format = "DYNAMODB_JSON")
    {
        var store = new FolderObjectStore(_folder);
        store.CreateBucket("bucket");
        using var source = new MockDynamoDb(new MockDynamoDbOptions { ObjectStore = store });
        using var client = source.CreateClient();
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "source",
                BillingMode = "PAY_PER_REQUEST",
                AttributeDefinitions = [new("id", "S"), new("at", "N")],
                KeySchema = [new("id", "HASH"), new("at", "RANGE")],
            }
        );
        await new Seeder(client).AddDynamoJsonAsync("source", $"[{string.Join(',', Items)}]");
        await client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = "source",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
        var export = await client.ExportTableToPointInTimeAsync(
            new ExportTableToPointInTimeRequest
            {
                TableArn = (await client.DescribeTableAsync("source")).Table.TableArn,
                S3Bucket = "bucket",
                S3Prefix = "shop",
                ExportFormat = format,
            }
        );
        return Path.GetFileName(export.ExportDescription.ExportArn);
    }
}
