using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Testing;

namespace Docs.Guides.Exports;

/// <summary>The code of docs/guides/exports.md.</summary>
public class ExportTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact(Backend.Mock)]
    public async Task A_table_is_exported_imported_and_loaded(DynamoTestContext test)
    {
        // begin-snippet: guides-exports-first
        var store = new MemoryObjectStore("shop-exports"); // or new FolderObjectStore("path/to/buckets")
        using var dynamoDb = new MockDynamoDb(new MockDynamoDbOptions { ObjectStore = store });
        var client = dynamoDb.CreateClient();

        var table = await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "order",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        await client.PutItemAsync("order", new() { ["id"] = new("o1"), ["city"] = new("Lisbon") });
        await client.UpdateContinuousBackupsAsync(
            new UpdateContinuousBackupsRequest
            {
                TableName = "order",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );

        var started = await client.ExportTableToPointInTimeAsync(
            new ExportTableToPointInTimeRequest { TableArn = table.TableDescription.TableArn, S3Bucket = "shop-exports" }
        );
        var export = (
            await client.DescribeExportAsync(new DescribeExportRequest { ExportArn = started.ExportDescription.ExportArn })
        ).ExportDescription;
        Console.WriteLine($"{export.ExportStatus}: {export.ItemCount} item");
        // end-snippet

        Assert.Equal("COMPLETED: 1 item\n", Console.ToString().ReplaceLineEndings("\n"));
        Assert.True(store.ListObjects("shop-exports", "AWSDynamoDB/").Count > 5);

        // begin-snippet: guides-exports-import
        var import = await client.ImportTableAsync(
            new ImportTableRequest
            {
                S3BucketSource = new()
                {
                    S3Bucket = "shop-exports",
                    S3KeyPrefix = export.ExportManifest.Replace("manifest-summary.json", "data/"),
                },
                InputFormat = InputFormat.DYNAMODB_JSON,
                InputCompressionType = InputCompressionType.GZIP,
                TableCreationParameters = new()
                {
                    TableName = "order-copy",
                    BillingMode = BillingMode.PAY_PER_REQUEST,
                    AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                    KeySchema = [new("id", KeyType.HASH)],
                },
            }
        );
        var errors = dynamoDb.GetImportErrors(import.ImportTableDescription.ImportArn);
        // end-snippet

        Assert.Empty(errors);
        Assert.Equal("Lisbon", (await client.GetItemAsync("order-copy", new() { ["id"] = new("o1") })).Item["city"].S);

        // begin-snippet: guides-exports-bulk
        await client.StartBulkPutItemsAsync(
            new StartBulkPutItemsRequest
            {
                TableName = "order-copy",
                InputS3Configuration = new()
                {
                    S3Bucket = "shop-exports",
                    S3KeyPrefix = "new-orders/",
                    InputFormat = BulkOperationInputFormat.DYNAMODB_JSON,
                },
                OutputS3Configuration = new() { S3Bucket = "shop-exports", OutputType = ["ERROR"] },
            }
        );
        // end-snippet

        Assert.Equal(1, (await client.ScanAsync(new ScanRequest("order-copy"))).Count);

        var folder = Directory.CreateTempSubdirectory("docs-export").FullName;
        foreach (var stored in store.ListObjects("shop-exports", ""))
        {
            var path = Path.Combine(folder, stored.Key);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var file = File.Create(path);
            await store.OpenRead("shop-exports", stored.Key).CopyToAsync(file);
        }

        await test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "order",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        // begin-snippet: guides-exports-seed
        await test.Seed.AddExportAsync("order", folder);
        // end-snippet
        Assert.Equal(1, (await test.Client.ScanAsync(new ScanRequest("order"))).Count);
        Directory.Delete(folder, recursive: true);
    }
}
