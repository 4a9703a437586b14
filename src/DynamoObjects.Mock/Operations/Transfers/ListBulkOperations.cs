using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBulkOperations.html</summary>
internal static class ListBulkOperations
{
    private const int MaxTokenLength = 1024;

    public static ListBulkOperationsResponse Run(Database database, ListBulkOperationsRequest request)
    {
        var constraints = new Constraints();
        TransferConstraints.CheckPageSize(ref constraints, request.MaxResults, "maxResults");
        constraints.Length(request.NextToken, 1, MaxTokenLength, "nextToken");
        constraints.ThrowIfUnmet();

        var now = database.Now;
        var (page, nextToken) = TransferPages.Read(database.Transfers.List<BulkLoad>(now), request.MaxResults, request.NextToken);
        return new ListBulkOperationsResponse
        {
            BulkOperationsSummaryList = page.ToSdkList(load => BulkDescriptions.Summarize(load, now)),
            NextToken = nextToken,
        }.Complete(200L * page.Count);
    }
}
