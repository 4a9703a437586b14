using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>An engine at noon with a table "books", and a store with the bucket "data".</summary>
public sealed class TransferScene : IDisposable
{
    public const string Bucket = "data";
    public const string TableArn = "arn:aws:dynamodb:us-east-1:000000000000:table/books";

    public static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    /// <param name="delay">The seconds that tables and transfers take.</param>
    /// <param name="store">The store; by default, one in memory.</param>
    public TransferScene(int delay = 0, IObjectStore? store = null)
    {
        Clock = new FakeTimeProvider(Noon);
        Store = store ?? new MemoryObjectStore(Bucket);
        Engine = new MockDynamoDb(
            new MockDynamoDbOptions
            {
                TimeProvider = Clock,
                TableStatusDelay = TimeSpan.FromSeconds(delay),
                ObjectStore = Store,
            }
        );
        Engine.Execute(TestRequests.Table());
        After(delay + 3);
    }

    public FakeTimeProvider Clock { get; }

    public IObjectStore Store { get; }

    public MockDynamoDb Engine { get; }

    /// <summary>The ARN of the last export, import or bulk operation.</summary>
    public string Last { get; private set; } = "";

    public DateTime Now => Clock.GetUtcNow().UtcDateTime;

    public TransferScene After(int seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        return this;
    }

    public TransferScene Recovery(bool isEnabled = true, string table = "books")
    {
        Engine.Execute(
            new UpdateContinuousBackupsRequest
            {
                TableName = table,
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = isEnabled },
            }
        );
        return this;
    }

    public TransferScene Put(string pk, int sk = 1, params (string Name, object Value)[] attributes)
    {
        Engine.Put(TestRequests.Item(pk, sk, attributes));
        return this;
    }

    public TransferScene Object(string key, string text) => Object(key, Encoding.UTF8.GetBytes(text));

    public TransferScene Object(string key, byte[] content)
    {
        Store.WriteObject(Bucket, key, stream => stream.Write(content));
        return this;
    }

    /// <summary>Runs a request, and remembers the ARN of what it starts.</summary>
    public TransferScene Run(AmazonDynamoDBRequest request)
    {
        Last = Engine.Execute(request) switch
        {
            ExportTableToPointInTimeResponse export => export.ExportDescription.ExportArn,
            ImportTableResponse import => import.ImportTableDescription.ImportArn,
            StartBulkPutItemsResponse load => load.BulkOperationDescription.BulkOperationArn,
            _ => Last,
        };
        return this;
    }

    public TransferScene Delete(string table = "books") => Run(new DeleteTableRequest(table));

    public string Read(string key)
    {
        using var reader = new StreamReader(Store.OpenRead(Bucket, key));
        return reader.ReadToEnd();
    }

    public DescribeExportRequest DescribeExport() => new() { ExportArn = Last };

    public DescribeImportRequest DescribeImport() => new() { ImportArn = Last };

    public DescribeBulkOperationRequest DescribeLoad() => new() { BulkOperationArn = Last };

    public static ExportTableToPointInTimeRequest Export(Action<ExportTableToPointInTimeRequest>? change = null)
    {
        var request = new ExportTableToPointInTimeRequest { TableArn = TableArn, S3Bucket = Bucket };
        change?.Invoke(request);
        return request;
    }

    /// <summary>Creates an incremental export of a period in seconds after noon.</summary>
    public static ExportTableToPointInTimeRequest Increment(int from, int? to = null, string? view = null) =>
        Export(request =>
        {
            request.ExportType = ExportType.INCREMENTAL_EXPORT;
            request.IncrementalExportSpecification = new()
            {
                ExportFromTime = Noon.UtcDateTime.AddSeconds(from),
                ExportToTime = to is { } end ? Noon.UtcDateTime.AddSeconds(end) : null,
                ExportViewType = view,
            };
        });

    public static ImportTableRequest Import(string prefix = "", string format = "DYNAMODB_JSON", Action<ImportTableRequest>? change = null)
    {
        var request = new ImportTableRequest
        {
            S3BucketSource = new() { S3Bucket = Bucket, S3KeyPrefix = prefix },
            InputFormat = format,
            TableCreationParameters = new()
            {
                TableName = "copy",
                AttributeDefinitions = [new("pk", ScalarAttributeType.S), new("sk", ScalarAttributeType.N)],
                KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
                BillingMode = BillingMode.PAY_PER_REQUEST,
            },
        };
        change?.Invoke(request);
        return request;
    }

    public static StartBulkPutItemsRequest Load(string prefix = "in/", Action<StartBulkPutItemsRequest>? change = null)
    {
        var request = new StartBulkPutItemsRequest
        {
            TableName = "books",
            InputS3Configuration = new()
            {
                S3Bucket = Bucket,
                S3KeyPrefix = prefix,
                InputFormat = "DYNAMODB_JSON",
            },
            OutputS3Configuration = new()
            {
                S3Bucket = Bucket,
                S3KeyPrefix = "out",
                OutputType = ["ERROR", "CONDITION_CHECK_FAILURE"],
            },
        };
        change?.Invoke(request);
        return request;
    }

    /// <summary>Creates lines of DynamoDB JSON with items that have the given keys.</summary>
    public static string Lines(params int[] keys) =>
        string.Concat(keys.Select(key => $"{{\"Item\":{{\"pk\":{{\"S\":\"p\"}},\"sk\":{{\"N\":\"{key}\"}}}}}}\n"));

    public void Dispose() => Engine.Dispose();
}
