using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations;

/// <summary>The one list of the operations that the engine has.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<Type, Func<Database, AmazonDynamoDBRequest, AmazonWebServiceResponse>> Handlers = new()
    {
        [typeof(BatchGetItemRequest)] = (database, request) => BatchGetItem.Run(database, (BatchGetItemRequest)request),
        [typeof(BatchWriteItemRequest)] = (database, request) => BatchWriteItem.Run(database, (BatchWriteItemRequest)request),
        [typeof(CreateTableRequest)] = (database, request) => CreateTable.Run(database, (CreateTableRequest)request),
        [typeof(DeleteItemRequest)] = (database, request) => DeleteItem.Run(database, (DeleteItemRequest)request),
        [typeof(DeleteTableRequest)] = (database, request) => DeleteTable.Run(database, (DeleteTableRequest)request),
        [typeof(DescribeEndpointsRequest)] = (database, _) => DescribeEndpoints.Run(database),
        [typeof(DescribeLimitsRequest)] = (_, _) => DescribeLimits.Run(),
        [typeof(DescribeTableRequest)] = (database, request) => DescribeTable.Run(database, (DescribeTableRequest)request),
        [typeof(DescribeTimeToLiveRequest)] = (database, request) => DescribeTimeToLive.Run(database, (DescribeTimeToLiveRequest)request),
        [typeof(GetItemRequest)] = (database, request) => GetItem.Run(database, (GetItemRequest)request),
        [typeof(ListTablesRequest)] = (database, request) => ListTables.Run(database, (ListTablesRequest)request),
        [typeof(ListTagsOfResourceRequest)] = (database, request) => ListTagsOfResource.Run(database, (ListTagsOfResourceRequest)request),
        [typeof(PutItemRequest)] = (database, request) => PutItem.Run(database, (PutItemRequest)request),
        [typeof(QueryRequest)] = (database, request) => Query.Run(database, (QueryRequest)request),
        [typeof(ScanRequest)] = (database, request) => Scan.Run(database, (ScanRequest)request),
        [typeof(TagResourceRequest)] = (database, request) => TagResource.Run(database, (TagResourceRequest)request),
        [typeof(TransactGetItemsRequest)] = (database, request) => TransactGetItems.Run(database, (TransactGetItemsRequest)request),
        [typeof(TransactWriteItemsRequest)] = (database, request) => TransactWriteItems.Run(database, (TransactWriteItemsRequest)request),
        [typeof(UntagResourceRequest)] = (database, request) => UntagResource.Run(database, (UntagResourceRequest)request),
        [typeof(UpdateItemRequest)] = (database, request) => UpdateItem.Run(database, (UpdateItemRequest)request),
        [typeof(UpdateTableRequest)] = (database, request) => UpdateTable.Run(database, (UpdateTableRequest)request),
        [typeof(UpdateTimeToLiveRequest)] = (database, request) => UpdateTimeToLive.Run(database, (UpdateTimeToLiveRequest)request),
    };

    public static AmazonWebServiceResponse Execute(Database database, AmazonDynamoDBRequest request) =>
        Handlers.TryGetValue(request.GetType(), out var handler)
            ? handler(database, request)
            : throw Failures.Of(
                "UnknownOperationException",
                $"DynamoObjects.Mock does not support {request.GetType().Name.Replace("Request", "", StringComparison.Ordinal)}.");
}
