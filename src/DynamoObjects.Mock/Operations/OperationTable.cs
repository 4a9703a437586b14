using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations;

/// <summary>The one list of the operations that the engine has.</summary>
internal static class OperationTable
{
    /// <summary>The operations, by name.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Of<BatchExecuteStatementRequest, BatchExecuteStatementResponse>(BatchExecuteStatement.Run),
        Operation.Of<BatchGetItemRequest, BatchGetItemResponse>(BatchGetItem.Run),
        Operation.Of<BatchWriteItemRequest, BatchWriteItemResponse>(BatchWriteItem.Run),
        Operation.Of<CreateTableRequest, CreateTableResponse>(CreateTable.Run),
        Operation.Of<DeleteItemRequest, DeleteItemResponse>(DeleteItem.Run),
        Operation.Of<DeleteTableRequest, DeleteTableResponse>(DeleteTable.Run),
        Operation.Of<DescribeEndpointsRequest, DescribeEndpointsResponse>((database, _) => DescribeEndpoints.Run(database)),
        Operation.Of<DescribeLimitsRequest, DescribeLimitsResponse>((_, _) => DescribeLimits.Run()),
        Operation.Of<DescribeTableRequest, DescribeTableResponse>(DescribeTable.Run),
        Operation.Of<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse>(DescribeTimeToLive.Run),
        Operation.Of<ExecuteStatementRequest, ExecuteStatementResponse>(ExecuteStatement.Run),
        Operation.Of<ExecuteTransactionRequest, ExecuteTransactionResponse>(ExecuteTransaction.Run),
        Operation.Of<GetItemRequest, GetItemResponse>(GetItem.Run),
        Operation.Of<ListTablesRequest, ListTablesResponse>(ListTables.Run),
        Operation.Of<ListTagsOfResourceRequest, ListTagsOfResourceResponse>(ListTagsOfResource.Run),
        Operation.Of<PutItemRequest, PutItemResponse>(PutItem.Run),
        Operation.Of<QueryRequest, QueryResponse>(Query.Run),
        Operation.Of<ScanRequest, ScanResponse>(Scan.Run),
        Operation.Of<TagResourceRequest, TagResourceResponse>(TagResource.Run),
        Operation.Of<TransactGetItemsRequest, TransactGetItemsResponse>(TransactGetItems.Run),
        Operation.Of<TransactWriteItemsRequest, TransactWriteItemsResponse>(TransactWriteItems.Run),
        Operation.Of<UntagResourceRequest, UntagResourceResponse>(UntagResource.Run),
        Operation.Of<UpdateItemRequest, UpdateItemResponse>(UpdateItem.Run),
        Operation.Of<UpdateTableRequest, UpdateTableResponse>(UpdateTable.Run),
        Operation.Of<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse>(UpdateTimeToLive.Run),
    ];

    private static readonly Dictionary<Type, Operation> ByRequest = All.ToDictionary(o => o.RequestType);

    public static AmazonWebServiceResponse Execute(Database database, AmazonDynamoDBRequest request) =>
        ByRequest.TryGetValue(request.GetType(), out var operation)
            ? operation.Run(database, request)
            : throw Failures.Of("UnknownOperationException", $"DynamoObjects.Mock does not support {Operation.NameOf(request.GetType())}.");
}
