using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListExports.html</summary>
internal static class ListExports
{
    public static ListExportsResponse Run(Database database, ListExportsRequest request)
    {
        var constraints = new Constraints();
        constraints.Length(request.TableArn, 1, 1024, "tableArn");
        TransferConstraints.CheckPageSize(ref constraints, request.MaxResults, "maxResults");
        constraints.ThrowIfUnmet();

        var now = database.Now;
        var exports = database.Transfers.List<Export>(now);
        if (request.TableArn is { } arn)
        {
            // The exports of a deleted table are listed only without its ARN.
            var exists = database.Find(TransferArns.GetTableName(database, arn)) is not null;
            exports = exists ? exports.FindAll(export => export.TableArn == arn) : [];
        }

        var (page, nextToken) = TransferPages.Read(exports, request.MaxResults, request.NextToken);
        return new ListExportsResponse
        {
            ExportSummaries = page.ToSdkList(export => ExportDescriptions.Summarize(export, now)),
            NextToken = nextToken,
        }.Complete(200L * page.Count);
    }
}
