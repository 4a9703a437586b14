using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferRow;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>ExportTableToPointInTime and DescribeExport.</summary>
internal static class ExportRows
{
    private const string Conflict = "ExportConflictException";
    private const string NoRecovery = "PointInTimeRecoveryUnavailableException";

    public static IEnumerable<TransferRow> All =>
        [
            Fails(
                "E001",
                "An export needs point-in-time recovery",
                _ => Export(),
                NoRecovery,
                "Point in time recovery is not enabled for table 'books'"
            ),
            Fails(
                "E001",
                "Recovery is checked before the bucket",
                _ => Export(it => it.S3Bucket = "absent"),
                NoRecovery,
                "Point in time recovery is not enabled for table 'books'"
            ),
            Fails(
                "E001",
                "A missing table is named by its ARN",
                _ => Export(it => it.TableArn = TableArn + "2"),
                "TableNotFoundException",
                $"Table not found: {TableArn}2"
            ),
            Rejects(
                "T071",
                "A table is one of this region",
                _ => Export(it => it.TableArn = TableArn.Replace("us-east-1", "eu-west-1")),
                $"1 validation error detected: Invalid AWS region in '{TableArn.Replace("us-east-1", "eu-west-1")}'"
            ),
            Fails(
                "T071",
                "A table is one of this account",
                _ => Export(it => it.TableArn = TableArn.Replace("000000000000", "123456789012")),
                "AccessDeniedException",
                "Access is denied"
            ),
            Rejects(
                "E001",
                "A table is given by ARN",
                _ => Export(it => it.TableArn = "books"),
                "One or more parameter values were invalid: tableArn is not a valid ARN"
            ),
            Rejects(
                "E001",
                "The ARN of an index is not that of a table",
                _ => Export(it => it.TableArn = TableArn + "/index/by-state"),
                "Invalid Request: Table ARN is invalid."
            ),
            Returns(
                "E016",
                "An export begins IN_PROGRESS",
                scene =>
                {
                    scene.Recovery();
                    return Export();
                },
                "{'ExportDescription':{'ClientToken':'*','ExportArn':'*','ExportFormat':'DYNAMODB_JSON','ExportStatus':'IN_PROGRESS',"
                    + $"'ExportTime':'noon+3','S3Bucket':'data','S3SseAlgorithm':'AES256','StartTime':'noon+3','TableArn':'{TableArn}',"
                    + "'TableId':'*','ExportType':null,'EndTime':null,'ItemCount':null,'BilledSizeBytes':null,'ExportManifest':null}}"
            ),
            Returns(
                "E017",
                "An export ends COMPLETED, with its counts and its manifest",
                scene => scene.Recovery().Put("a").Put("b").Run(Export()).DescribeExport(),
                "{'ExportDescription':{'ExportStatus':'COMPLETED','EndTime':'noon+3','ItemCount':2,'BilledSizeBytes':14,"
                    + "'ExportManifest':'*','FailureCode':null,'ExportType':null}}"
            ),
            Returns(
                "E017",
                "An export takes its time by the clock of the engine",
                scene => scene.Recovery().Run(Export()).After(9).DescribeExport(),
                "{'ExportDescription':{'ExportStatus':'IN_PROGRESS','EndTime':null,'ItemCount':null,'ExportManifest':null}}",
                delay: 10
            ),
            Returns(
                "E017",
                "An export ends after its time",
                scene => scene.Recovery().Run(Export()).After(10).DescribeExport(),
                "{'ExportDescription':{'ExportStatus':'COMPLETED','StartTime':'noon+13','EndTime':'noon+23','ItemCount':0}}",
                delay: 10
            ),
            Returns(
                "E010",
                "An export to a bucket that does not exist is accepted",
                scene =>
                {
                    scene.Recovery();
                    return Export(it => it.S3Bucket = "absent");
                },
                "{'ExportDescription':{'ExportStatus':'IN_PROGRESS','FailureCode':null}}"
            ),
            Returns(
                "E010",
                "An export to a bucket that does not exist fails",
                scene => scene.Recovery().Run(Export(it => it.S3Bucket = "absent")).DescribeExport(),
                "{'ExportDescription':{'ExportStatus':'FAILED','FailureCode':'S3NoSuchBucket','FailureMessage':'*',"
                    + "'ExportManifest':null,'ItemCount':null,'EndTime':'noon+3'}}"
            ),
            Returns(
                "E009",
                "The same token and request return the same export",
                scene =>
                {
                    scene.Recovery().Run(Export(it => it.ClientToken = "t1")).After(60);
                    return Export(it => it.ClientToken = "t1");
                },
                "{'ExportDescription':{'ClientToken':'t1','ExportStatus':'IN_PROGRESS','StartTime':'noon+3'}}"
            ),
            Fails(
                "E009",
                "A token belongs to one request",
                scene =>
                {
                    scene.Recovery().Run(Export(it => it.ClientToken = "t1"));
                    return Export(it =>
                    {
                        it.ClientToken = "t1";
                        it.S3Prefix = "other";
                    });
                },
                Conflict,
                "Export conflict: Duplicate request detected with conflicting parameters"
            ),
            Returns(
                "exports",
                "A token is free after eight hours",
                scene =>
                {
                    scene.Recovery().Run(Export(it => it.ClientToken = "t1")).After(8 * 60 * 60);
                    return Export(it =>
                    {
                        it.ClientToken = "t1";
                        it.S3Prefix = "other";
                    });
                },
                "{'ExportDescription':{'ClientToken':'t1','S3Prefix':'other','StartTime':'noon+28803'}}"
            ),
            Returns(
                "exports",
                "What the request has is echoed",
                scene =>
                {
                    scene.Recovery();
                    return Export(it =>
                    {
                        it.ClientToken = "t";
                        it.ExportType = ExportType.FULL_EXPORT;
                        it.ExportFormat = ExportFormat.ION;
                        it.S3Prefix = "p";
                        it.S3BucketOwner = "123456789012";
                        it.S3SseAlgorithm = S3SseAlgorithm.KMS;
                        it.S3SseKmsKeyId = "key";
                        it.FilterSpecification = new() { FilterExpression = "attribute_exists(pk)" };
                    });
                },
                "{'ExportDescription':{'ClientToken':'t','ExportType':'FULL_EXPORT','ExportFormat':'ION','S3Prefix':'p',"
                    + "'S3BucketOwner':'123456789012','S3SseAlgorithm':'KMS','S3SseKmsKeyId':'key',"
                    + "'FilterSpecification':{'FilterExpression':'attribute_exists(pk)'}}}"
            ),
            Rejects(
                "exports",
                "A key needs encryption by KMS",
                _ => Export(it => it.S3SseKmsKeyId = "key"),
                "Invalid Request: KMS Key Id is not supported for this encryption type"
            ),
            Rejects(
                "request constraints",
                "All unmet constraints are reported together",
                _ => new ExportTableToPointInTimeRequest { S3Prefix = new string('x', 1025), ExportFormat = "CSV" },
                "4 validation errors detected: Value null at 's3Bucket' failed to satisfy constraint: Member must not be null; "
                    + $"Value '{new string('x', 1025)}' at 's3Prefix' failed to satisfy constraint: Member must have length less than or "
                    + "equal to 1024; Value null at 'tableArn' failed to satisfy constraint: Member must not be null; Value 'CSV' at "
                    + "'exportFormat' failed to satisfy constraint: Member must satisfy enum value set: [DYNAMODB_JSON, ION]"
            ),
            Rejects(
                "request constraints",
                "A bucket has a name",
                _ => Export(it => it.S3Bucket = "../up"),
                "1 validation error detected: Value '../up' at 's3Bucket' failed to satisfy constraint: Member must satisfy regular "
                    + @"expression pattern: [a-z0-9A-Z]+[\.\-\w]*[a-z0-9A-Z]+"
            ),
            Returns(
                "exports",
                "A filter limits the items",
                scene =>
                    scene
                        .Recovery()
                        .Put("a", 1)
                        .Put("a", 2, ("open", true))
                        .Put("b", 3, ("open", true))
                        .Run(
                            Export(it =>
                                it.FilterSpecification = new()
                                {
                                    KeyConditionExpression = "pk = :a",
                                    FilterExpression = "#o = :yes",
                                    ExpressionAttributeNames = new() { ["#o"] = "open" },
                                    ExpressionAttributeValues = TestRequests.Values((":a", "a"), (":yes", true)),
                                }
                            )
                        )
                        .DescribeExport(),
                "{'ExportDescription':{'ItemCount':1}}"
            ),
            Fails(
                "E006",
                "An export that does not exist is not found",
                _ => new DescribeExportRequest { ExportArn = TableArn + "/export/01796040000000-0a1b2c3d" },
                "ExportNotFoundException",
                $"Export not found: Export not found: {TableArn}/export/01796040000000-0a1b2c3d"
            ),
            Rejects(
                "E006",
                "The ARN of a table is not that of an export",
                _ => new DescribeExportRequest { ExportArn = TableArn },
                "Invalid Export ARN"
            ),
            Rejects(
                "request constraints",
                "The ARN of an export has a minimum length",
                _ => new DescribeExportRequest { ExportArn = "short" },
                "1 validation error detected: Value 'short' at 'exportArn' failed to satisfy constraint: Member must have length greater "
                    + "than or equal to 37"
            ),
            Returns(
                "E020",
                "An export outlives its table",
                scene => scene.Recovery().Run(Export()).Delete().DescribeExport(),
                "{'ExportDescription':{'ExportStatus':'COMPLETED'}}"
            ),
        ];
}
