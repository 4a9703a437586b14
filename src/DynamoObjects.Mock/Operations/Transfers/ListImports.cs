using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListImports.html</summary>
internal static class ListImports
{
    private const int MinTokenLength = 112;
    private const int MaxTokenLength = 1024;

    public static ListImportsResponse Run(Database database, ListImportsRequest request)
    {
        var constraints = new Constraints();
        constraints.Length(request.TableArn, 1, 1024, "tableArn");
        TransferConstraints.CheckPageSize(ref constraints, request.PageSize, "pageSize");
        constraints.Length(request.NextToken, MinTokenLength, MaxTokenLength, "nextToken");
        constraints.ThrowIfUnmet();

        var now = database.Now;
        var imports = database.Transfers.List<Import>(now);
        if (request.TableArn is { } arn)
        {
            // Unlike exports, imports are listed after the table is deleted.
            TransferArns.GetTableName(database, arn);
            imports = imports.FindAll(import => import.TableArn == arn);
        }

        var (page, nextToken) = TransferPages.Read(imports, request.PageSize, request.NextToken);
        return new ListImportsResponse
        {
            ImportSummaryList = page.ToSdkList(import => ImportDescriptions.Summarize(import, now)),
            NextToken = nextToken,
        }.Complete(400L * page.Count);
    }
}
