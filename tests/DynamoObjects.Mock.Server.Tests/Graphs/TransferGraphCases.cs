using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Transfers;

namespace DynamoObjects.Mock.Server.Tests.Graphs;

/// <summary>Exports, imports and bulk operations of the table "books".</summary>
internal static class TransferGraphCases
{
    private const string Bucket = "data";
    private const string Table = "arn:aws:dynamodb:us-east-1:000000000000:table/books";

    // The IDs of transfers are random: requests name copies with these.
    private const string ExportArn = $"{Table}/export/01796027415123-00000001";
    private const string ImportArn = $"{Table}/import/01796027415123-00000001";
    private const string LoadArn = $"{Table}/bulk-operation/01796027415123-00000001";

    public static IEnumerable<GraphCase> All => [.. Exports(), .. Imports(), .. Loads()];

    /// <summary>The requests whose responses have everything that differs between engines.</summary>
    public static IEnumerable<AmazonDynamoDBRequest> Differing =>
        [Enable(), Export(), Export(), Import(), Load(), new ListExportsRequest { MaxResults = 1 }];

    public static MemoryObjectStore CreateStore()
    {
        var store = new MemoryObjectStore(Bucket);
        store.WriteObject(Bucket, "in/a.json", stream => stream.Write("""{"Item":{"pk":{"S":"x"},"sk":{"N":"1"}}}"""u8));
        return store;
    }

    private static IEnumerable<GraphCase> Exports() =>
        [
            new("A started export", Export()) { Prepare = After(Enable()) },
            new("An export without recovery", Export()),
            new("A described export", new DescribeExportRequest { ExportArn = ExportArn }) { Prepare = StartExport },
            new("An export that does not exist", new DescribeExportRequest { ExportArn = ExportArn }),
            new("A page of exports", new ListExportsRequest { MaxResults = 1 }) { Prepare = StartExport },
            new("No exports", new ListExportsRequest()),
        ];

    private static IEnumerable<GraphCase> Imports() =>
        [
            new("A started import", Import()),
            new("An import into a table that is there", Import("books")),
            new("A described import", new DescribeImportRequest { ImportArn = ImportArn }) { Prepare = StartImport },
            new("An import that does not exist", new DescribeImportRequest { ImportArn = ImportArn }),
            new("A page of imports", new ListImportsRequest { PageSize = 1 }) { Prepare = StartImport },
            new("No imports", new ListImportsRequest()),
        ];

    private static IEnumerable<GraphCase> Loads() =>
        [
            new("A started bulk operation", Load()),
            new("A described bulk operation", new DescribeBulkOperationRequest { BulkOperationArn = LoadArn }) { Prepare = StartLoad },
            new("A bulk operation that does not exist", new DescribeBulkOperationRequest { BulkOperationArn = LoadArn }),
            new("A canceled bulk operation", new CancelBulkOperationRequest { BulkOperationArn = LoadArn })
            {
                Prepare = both =>
                {
                    both.ExecuteOnBoth(Load());
                    both.CopyTransfers<BulkLoad>(load => load with { Arn = LoadArn, Ended = load.Started.AddHours(1) });
                },
            },
            new("A canceled operation that ended", new CancelBulkOperationRequest { BulkOperationArn = LoadArn }) { Prepare = StartLoad },
            new("A page of bulk operations", new ListBulkOperationsRequest { MaxResults = 1 }) { Prepare = StartLoad },
            new("No bulk operations", new ListBulkOperationsRequest()),
        ];

    private static void StartExport(PairedEngines both)
    {
        After(Enable(), Export())(both);
        both.CopyTransfers<Export>(export => export with { Arn = ExportArn, Manifest = "manifest-summary.json" });
    }

    private static void StartImport(PairedEngines both)
    {
        both.ExecuteOnBoth(Import());
        both.CopyTransfers<Import>(import => import with { Arn = ImportArn });
    }

    private static void StartLoad(PairedEngines both)
    {
        both.ExecuteOnBoth(Load());
        both.CopyTransfers<BulkLoad>(load => load with { Arn = LoadArn });
    }

    private static UpdateContinuousBackupsRequest Enable() =>
        new()
        {
            TableName = "books",
            PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
        };

    private static ExportTableToPointInTimeRequest Export() =>
        new()
        {
            TableArn = Table,
            S3Bucket = Bucket,
            S3Prefix = "exports",
        };

    private static ImportTableRequest Import(string table = "copy") =>
        new()
        {
            S3BucketSource = new() { S3Bucket = Bucket, S3KeyPrefix = "in/" },
            InputFormat = InputFormat.DYNAMODB_JSON,
            TableCreationParameters = new()
            {
                TableName = table,
                AttributeDefinitions = [new("pk", ScalarAttributeType.S), new("sk", ScalarAttributeType.N)],
                KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
                BillingMode = BillingMode.PAY_PER_REQUEST,
            },
        };

    private static StartBulkPutItemsRequest Load() =>
        new()
        {
            TableName = "books",
            InputS3Configuration = new()
            {
                S3Bucket = Bucket,
                S3KeyPrefix = "in/",
                InputFormat = "DYNAMODB_JSON",
            },
            OutputS3Configuration = new()
            {
                S3Bucket = Bucket,
                S3KeyPrefix = "out",
                OutputType = ["ERROR"],
            },
        };

    private static Action<PairedEngines> After(params AmazonDynamoDBRequest[] requests) =>
        both =>
        {
            foreach (var request in requests)
                both.ExecuteOnBoth(request);
        };
}
