using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Transfers;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Exports, imports and bulk operations in which all members have an effect.</summary>
internal static class TransferMemberBases
{
    private const string Bucket = "bucket";

    public static IEnumerable<Func<MemberWorld, AmazonDynamoDBRequest>> All =>
        [
            world => Export(world),
            world =>
            {
                var request = Export(world);
                request.ExportType = ExportType.INCREMENTAL_EXPORT;
                request.IncrementalExportSpecification = new()
                {
                    ExportFromTime = world.Now.AddHours(-2),
                    ExportToTime = world.Now.AddHours(-1),
                };
                return request;
            },
            world =>
            {
                world.Engine.Execute(Export(world));
                world.Engine.Execute(Export(world, MemberWorld.OtherTableName));
                return new ListExportsRequest();
            },
            _ => Import("DYNAMODB_JSON"),
            _ => Import("CSV"),
            _ =>
            {
                var request = Import("DYNAMODB_JSON");
                request.TableCreationParameters.BillingMode = BillingMode.PROVISIONED;
                request.TableCreationParameters.ProvisionedThroughput = new(5, 5);
                return request;
            },
            _ =>
            {
                var request = Import("DYNAMODB_JSON");
                request.TableCreationParameters.AttributeDefinitions.Add(new("title", ScalarAttributeType.S));
                request.TableCreationParameters.GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "by-title",
                        KeySchema = [new("title", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                ];
                return request;
            },
            world =>
            {
                world.Engine.Execute(Import("DYNAMODB_JSON"));
                world.Engine.Execute(Import("CSV"));
                return new ListImportsRequest();
            },
            _ => Load(),
            world =>
            {
                world.Engine.Execute(Load());
                world.Engine.Execute(Load());
                return new ListBulkOperationsRequest();
            },
            world => new DescribeExportRequest
            {
                ExportArn = world.Engine.Run<ExportTableToPointInTimeResponse>(Export(world)).ExportDescription.ExportArn,
            },
            world => new DescribeImportRequest
            {
                ImportArn = world.Engine.Run<ImportTableResponse>(Import("CSV")).ImportTableDescription.ImportArn,
            },
            world => new DescribeBulkOperationRequest { BulkOperationArn = StartLoad(world) },
            world =>
            {
                var arn = StartLoad(world);
                // Without delays, it has already ended.
                var log = world.Engine.Database.Transfers;
                log.Replace(log.Find<BulkLoad>(arn)! with { Ended = new DateTimeOffset(world.Now.AddHours(1)) });
                return new CancelBulkOperationRequest { BulkOperationArn = arn };
            },
        ];

    private static ExportTableToPointInTimeRequest Export(MemberWorld world, string table = MemberWorld.TableName) =>
        new() { TableArn = world.GetTableArn(table), S3Bucket = Bucket };

    private static ImportTableRequest Import(string format) =>
        new()
        {
            S3BucketSource = new() { S3Bucket = Bucket },
            InputFormat = format,
            TableCreationParameters = new()
            {
                TableName = MemberWorld.NewTableName,
                AttributeDefinitions = [new("pk", ScalarAttributeType.S)],
                KeySchema = [new("pk", KeyType.HASH)],
                BillingMode = BillingMode.PAY_PER_REQUEST,
            },
        };

    private static string StartLoad(MemberWorld world) =>
        world.Engine.Run<StartBulkPutItemsResponse>(Load()).BulkOperationDescription.BulkOperationArn;

    private static StartBulkPutItemsRequest Load() =>
        new()
        {
            TableName = MemberWorld.TableName,
            InputS3Configuration = new() { S3Bucket = Bucket, InputFormat = "ION" },
            OutputS3Configuration = new()
            {
                S3Bucket = Bucket,
                OutputType = ["ERROR"],
                S3SseAlgorithm = "KMS",
            },
        };
}
