using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations.Transfers;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Valid requests of exports, imports and bulk operations, whose IDs are random.</summary>
internal static class TransferSamples
{
    private const string Tables = "DynamoDB_20120810.";
    private const string Arn = "arn:aws:dynamodb:us-east-1:000000000000:table/store";

    // Forks share the store: outputs are in a bucket of their own, so that imports do not read them.
    private const string Input = "input";
    private const string Output = "output";

    public static MemoryObjectStore CreateStore()
    {
        var store = new MemoryObjectStore(Input, Output);
        store.WriteObject(Input, "in/a.json", stream => stream.Write("""{"Item":{"id":{"S":"x"},"n":{"N":"1"}}}"""u8));
        store.WriteObject(Input, "csv/a.csv", stream => stream.Write(Encoding.UTF8.GetBytes("id,n\nx,1\n")));
        return store;
    }

    /// <summary>Starts two transfers of each kind; the bulk operations do not end.</summary>
    public static void Start(MockDynamoDb mock)
    {
        mock.Execute(
            new UpdateContinuousBackupsRequest
            {
                TableName = "store",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
        for (var i = 1; i <= 2; i++)
        {
            mock.Execute(new ExportTableToPointInTimeRequest { TableArn = Arn, S3Bucket = Output });
            mock.Execute(
                new ImportTableRequest
                {
                    S3BucketSource = new() { S3Bucket = Input, S3KeyPrefix = "in/" },
                    InputFormat = "DYNAMODB_JSON",
                    TableCreationParameters = new()
                    {
                        TableName = $"imported-{i}",
                        AttributeDefinitions = [new("id", "S")],
                        KeySchema = [new("id", "HASH")],
                        BillingMode = "PAY_PER_REQUEST",
                    },
                }
            );
            mock.Execute(
                new StartBulkPutItemsRequest
                {
                    TableName = "store",
                    InputS3Configuration = new()
                    {
                        S3Bucket = Input,
                        S3KeyPrefix = "in/",
                        InputFormat = "DYNAMODB_JSON",
                    },
                    OutputS3Configuration = new() { S3Bucket = Output, OutputType = ["ERROR"] },
                }
            );
        }

        var log = mock.Database.Transfers;
        foreach (var load in log.List<BulkLoad>(mock.Database.Now))
            log.Replace(load with { Ended = load.Started.AddHours(1) });
    }

    /// <summary>Adds the transfers of an engine to a fork, which begins without any.</summary>
    public static void Copy(MockDynamoDb mock, MockDynamoDb fork)
    {
        foreach (var transfer in Enumerable.Reverse(mock.Database.Transfers.List<Transfer>(mock.Database.Now)))
            fork.Database.Transfers.Add(transfer);
    }

    public static IEnumerable<(string Target, string Body)> Create(MockDynamoDb mock)
    {
        var exports = Run<ListExportsResponse>(mock, new ListExportsRequest { MaxResults = 1 });
        var imports = Run<ListImportsResponse>(mock, new ListImportsRequest { PageSize = 1 });
        var loads = Run<ListBulkOperationsResponse>(mock, new ListBulkOperationsRequest { MaxResults = 1 });
        var load = loads.BulkOperationsSummaryList[0].BulkOperationArn;
        return
        [
            .. Starts(),
            (Tables + "DescribeExport", $$"""{"ExportArn":"{{exports.ExportSummaries[0].ExportArn}}"}"""),
            (Tables + "DescribeImport", $$"""{"ImportArn":"{{imports.ImportSummaryList[0].ImportArn}}"}"""),
            (Tables + "DescribeBulkOperation", $$"""{"BulkOperationArn":"{{load}}"}"""),
            (Tables + "CancelBulkOperation", $$"""{"BulkOperationArn":"{{load}}"}"""),
            (Tables + "ListExports", $$"""{"TableArn":"{{Arn}}","MaxResults":5,"NextToken":"{{exports.NextToken}}"}"""),
            (Tables + "ListImports", $$"""{"PageSize":5,"NextToken":"{{imports.NextToken}}"}"""),
            (Tables + "ListImports", $$"""{"TableArn":"{{Arn}}"}"""),
            (Tables + "ListBulkOperations", $$"""{"MaxResults":5,"NextToken":"{{loads.NextToken}}"}"""),
        ];
    }

    private static IEnumerable<(string Target, string Body)> Starts() =>
        [
            (
                Tables + "ExportTableToPointInTime",
                $$"""
                {"TableArn":"{{Arn}}","S3Bucket":"{{Output}}","S3BucketOwner":"000000000000","S3Prefix":"a","S3SseAlgorithm":"KMS",
                "S3SseKmsKeyId":"key","ClientToken":"token","ExportFormat":"ION","ExportType":"FULL_EXPORT"}
                """
            ),
            (
                Tables + "ImportTable",
                $$$$"""
                {"S3BucketSource":{"S3Bucket":"{{{{Input}}}}","S3BucketOwner":"000000000000","S3KeyPrefix":"csv/"},"InputFormat":"CSV",
                "InputFormatOptions":{"Csv":{"Delimiter":",","HeaderList":["id","n"]}},"InputCompressionType":"NONE",
                "ClientToken":"token","TableCreationParameters":{"TableName":"imported",
                "AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"},
                {"AttributeName":"n","AttributeType":"S"}],"KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],
                "BillingMode":"PROVISIONED","ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5},
                "GlobalSecondaryIndexes":[{"IndexName":"by-n","KeySchema":[{"AttributeName":"n","KeyType":"HASH"}],
                "Projection":{"ProjectionType":"ALL"},"ProvisionedThroughput":{"ReadCapacityUnits":5,"WriteCapacityUnits":5}}],
                "SSESpecification":{"Enabled":true}}}
                """
            ),
            (
                Tables + "StartBulkPutItems",
                $$$$"""
                {"TableName":"store","InputS3Configuration":{"S3Bucket":"{{{{Input}}}}","S3KeyPrefix":"in/","InputFormat":"DYNAMODB_JSON"},
                "OutputS3Configuration":{"S3Bucket":"{{{{Output}}}}","S3KeyPrefix":"out","OutputType":["ERROR"]}}
                """
            ),
        ];

    private static T Run<T>(MockDynamoDb mock, AmazonDynamoDBRequest request)
        where T : AmazonWebServiceResponse => (T)mock.Execute(request);
}
