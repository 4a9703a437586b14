using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferRow;
using static DynamoObjects.Mock.Tests.Operations.Transfers.TransferScene;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

/// <summary>ListExports, ListImports and ListBulkOperations.</summary>
internal static class ExportListRows
{
    public static IEnumerable<TransferRow> All =>
        [
            Returns(
                "exports",
                "Without exports, the list is empty",
                _ => new ListExportsRequest(),
                "{'ExportSummaries':[],'NextToken':null}"
            ),
            Returns(
                "exports",
                "The newest export is the first",
                scene =>
                {
                    scene.Recovery().Run(Export()).After(3000).Run(Increment(10));
                    return new ListExportsRequest();
                },
                "{'ExportSummaries':[{'ExportStatus':'COMPLETED','ExportType':'INCREMENTAL_EXPORT','ExportArn':'*'},"
                    + "{'ExportType':'FULL_EXPORT'}],'NextToken':null}"
            ),
            Returns(
                "exports",
                "A page has ten exports",
                scene => Repeat(scene.Recovery(), 11, () => Export(), new ListExportsRequest { TableArn = TableArn }),
                "{'ExportSummaries':['*','*','*','*','*','*','*','*','*','*'],'NextToken':'*'}"
            ),
            Returns(
                "exports",
                "The last page has no token",
                scene => Repeat(scene.Recovery(), 2, () => Export(), new ListExportsRequest { MaxResults = 2 }),
                "{'ExportSummaries':['*','*'],'NextToken':null}"
            ),
            Returns(
                "exports",
                "A token continues the list",
                scene =>
                {
                    scene.Recovery().Run(Export()).After(3000).Run(Increment(10));
                    var first = scene.Engine.Run<ListExportsResponse>(new ListExportsRequest { MaxResults = 1 });
                    return new ListExportsRequest { NextToken = first.NextToken };
                },
                "{'ExportSummaries':[{'ExportType':'FULL_EXPORT'}],'NextToken':null}"
            ),
            Returns(
                "E020",
                "The exports of a deleted table are not listed by its ARN",
                scene =>
                {
                    scene.Recovery().Run(Export()).Delete();
                    return new ListExportsRequest { TableArn = TableArn };
                },
                "{'ExportSummaries':[]}"
            ),
            Returns(
                "E020",
                "The exports of a deleted table are listed without its ARN",
                scene =>
                {
                    scene.Recovery().Run(Export()).Delete();
                    return new ListExportsRequest();
                },
                "{'ExportSummaries':['*']}"
            ),
            Returns(
                "exports",
                "An export is listed for 90 days",
                scene =>
                {
                    scene.Recovery().Run(Export()).After(90 * 24 * 60 * 60);
                    return new ListExportsRequest();
                },
                "{'ExportSummaries':[]}"
            ),
            Rejects(
                "exports",
                "A page has 25 exports at most",
                _ => new ListExportsRequest { MaxResults = 26 },
                "1 validation error detected: Value '26' at 'maxResults' failed to satisfy constraint: Member must have value less than or "
                    + "equal to 25"
            ),
            Rejects("exports", "A token is that of a page", _ => new ListExportsRequest { NextToken = "00" }, "Invalid NextToken"),
            Returns(
                "imports",
                "An import outlives its table in the list",
                scene =>
                {
                    scene.Object("a.json", Lines(1)).Run(Import()).Delete("copy");
                    return new ListImportsRequest { TableArn = TableArn.Replace("books", "copy") };
                },
                "{'ImportSummaryList':[{'ImportArn':'*','ImportStatus':'COMPLETED','InputFormat':'DYNAMODB_JSON','StartTime':'noon+3',"
                    + "'EndTime':'noon+3','S3BucketSource':{'S3Bucket':'data'},'TableArn':'*','CloudWatchLogGroupArn':'*'}],"
                    + "'NextToken':null}"
            ),
            Returns(
                "imports",
                "A token has at least 112 characters",
                scene =>
                {
                    Repeat(
                        scene,
                        2,
                        () => Import(change: it => it.TableCreationParameters.TableName += Guid.NewGuid()),
                        new ListImportsRequest()
                    );
                    var first = scene.Engine.Run<ListImportsResponse>(new ListImportsRequest { PageSize = 1 });
                    return new ListImportsRequest { NextToken = first.NextToken };
                },
                "{'ImportSummaryList':['*'],'NextToken':null}"
            ),
            Rejects(
                "imports",
                "A page has one import at least",
                _ => new ListImportsRequest { PageSize = 0 },
                "1 validation error detected: Value '0' at 'pageSize' failed to satisfy constraint: Member must have value greater than or "
                    + "equal to 1"
            ),
            Returns(
                "bulk operations",
                "Bulk operations are listed in pages",
                scene => Repeat(scene, 2, () => Load(), new ListBulkOperationsRequest { MaxResults = 1 }),
                "{'BulkOperationsSummaryList':[{'BulkOperationArn':'*','BulkOperationStatus':'COMPLETED','StartTime':'noon+3',"
                    + "'EndTime':'noon+3'}],'NextToken':'*'}"
            ),
        ];

    private static AmazonDynamoDBRequest Repeat(
        TransferScene scene,
        int times,
        Func<AmazonDynamoDBRequest> start,
        AmazonDynamoDBRequest list
    )
    {
        for (var i = 0; i < times; i++)
            scene.Run(start());
        return list;
    }
}
