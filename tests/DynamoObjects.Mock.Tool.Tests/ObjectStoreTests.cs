using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tool.Tests;

public sealed class ObjectStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Exports_are_in_the_folder_and_imports_read_it()
    {
        Directory.CreateDirectory(_folder["shop"]);
        using var tool = await ToolProcess.StartAsync("--object-store", _folder.FullName, "--quiet");
        using (var client = tool.CreateClient())
        {
            var table = (await client.CreateTableAsync(Store.Table)).TableDescription;
            await client.PutItemAsync(Store.Put(1));
            await client.UpdateContinuousBackupsAsync(
                new UpdateContinuousBackupsRequest
                {
                    TableName = "store",
                    PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
                }
            );
            var started = await client.ExportTableToPointInTimeAsync(
                new ExportTableToPointInTimeRequest { TableArn = table.TableArn, S3Bucket = "shop" }
            );
            var export = (
                await client.DescribeExportAsync(new DescribeExportRequest { ExportArn = started.ExportDescription.ExportArn })
            ).ExportDescription;
            Assert.Equal(("COMPLETED", 1), (export.ExportStatus.Value, export.ItemCount));
            Assert.True(File.Exists(Path.Combine(_folder["shop"], export.ExportManifest)));

            await client.ImportTableAsync(
                new ImportTableRequest
                {
                    S3BucketSource = new()
                    {
                        S3Bucket = "shop",
                        S3KeyPrefix = export.ExportManifest.Replace("manifest-summary.json", "data/"),
                    },
                    InputFormat = "DYNAMODB_JSON",
                    InputCompressionType = "GZIP",
                    TableCreationParameters = new()
                    {
                        TableName = "copy",
                        AttributeDefinitions = Store.Table.AttributeDefinitions,
                        KeySchema = Store.Table.KeySchema,
                        BillingMode = "PAY_PER_REQUEST",
                    },
                }
            );
            Assert.Equal("store-1", Assert.Single((await client.ScanAsync(new ScanRequest("copy"))).Items)["id"].S);
        }

        tool.Send("TERM");
        Assert.Equal(0, (await tool.EndAsync()).ExitCode);
    }
}
