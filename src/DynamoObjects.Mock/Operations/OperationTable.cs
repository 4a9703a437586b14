using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Reads;
using DynamoObjects.Mock.Operations.Statements;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Operations.Transactions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations;

/// <summary>The one list of the operations of the API, and of what the engine makes of each.</summary>
internal static class OperationTable
{
    private const string NoLoads = "There is no Amazon S3 to load from.";
    private const string NoBackups = "There are no backups: MockDynamoDb.Fork keeps a copy of all tables.";
    private const string NoReplicas = "An engine is one region: it has no replicas.";
    private const string NoPermissions = "Permissions are not checked: a policy would have no effect.";
    private const string NoHistory = "No history of the items is kept to restore from.";
    private const string NoInsights = "There is no Amazon CloudWatch to report to.";
    private const string NoImports = "There is no Amazon S3 to import from.";
    private const string NoExports = "There is no Amazon S3 to export to.";
    private const string NoKinesis = "There is no Amazon Kinesis to send to; DynamoDB Streams are there.";
    private const string TagsOnly = "Nothing is billed or allowed by tags.";

    /// <summary>The operations, by name.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Of<BatchExecuteStatementRequest, BatchExecuteStatementResponse>(BatchExecuteStatement.Run),
        Operation.Of<BatchGetItemRequest, BatchGetItemResponse>(BatchGetItem.Run),
        Operation.Of<BatchWriteItemRequest, BatchWriteItemResponse>(BatchWriteItem.Run),
        Operation.Refused<CancelBulkOperationRequest>(NoLoads),
        Operation.Refused<CreateBackupRequest>(NoBackups),
        Operation.Refused<CreateGlobalTableRequest>(NoReplicas),
        Operation.Of<CreateTableRequest, CreateTableResponse>(
            CreateTable.Run,
            "Throughput, encryption and table class are kept and answered only; a resource policy, warm throughput and vector "
                + "indexes are ignored."
        ),
        Operation.Refused<DeleteBackupRequest>(NoBackups),
        Operation.Of<DeleteItemRequest, DeleteItemResponse>(DeleteItem.Run),
        Operation.Refused<DeleteResourcePolicyRequest>(NoPermissions),
        Operation.Of<DeleteTableRequest, DeleteTableResponse>(DeleteTable.Run),
        Operation.Refused<DescribeBackupRequest>(NoBackups),
        Operation.Refused<DescribeBulkOperationRequest>(NoLoads),
        Operation.Refused<DescribeContinuousBackupsRequest>(NoHistory),
        Operation.Refused<DescribeContributorInsightsRequest>(NoInsights),
        Operation.Of<DescribeEndpointsRequest, DescribeEndpointsResponse>(
            (database, _) => DescribeEndpoints.Run(database),
            "AWS's address of the region, not that of the mock."
        ),
        Operation.Refused<DescribeExportRequest>(NoExports),
        Operation.Refused<DescribeGlobalTableRequest>(NoReplicas),
        Operation.Refused<DescribeGlobalTableSettingsRequest>(NoReplicas),
        Operation.Refused<DescribeImportRequest>(NoImports),
        Operation.Refused<DescribeKinesisStreamingDestinationRequest>(NoKinesis),
        Operation.Of<DescribeLimitsRequest, DescribeLimitsResponse>((_, _) => DescribeLimits.Run(), "An account's default quotas."),
        Operation.OfStreams<DescribeStreamRequest, DescribeStreamResponse>(DescribeStream.Run),
        Operation.Of<DescribeTableRequest, DescribeTableResponse>(
            DescribeTable.Run,
            "Counts and sizes are those of the moment; AWS brings them up to date about every six hours."
        ),
        Operation.Refused<DescribeTableReplicaAutoScalingRequest>(NoReplicas),
        Operation.Of<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse>(DescribeTimeToLive.Run),
        Operation.Refused<DisableKinesisStreamingDestinationRequest>(NoKinesis),
        Operation.Refused<EnableKinesisStreamingDestinationRequest>(NoKinesis),
        Operation.Of<ExecuteStatementRequest, ExecuteStatementResponse>(ExecuteStatement.Run),
        Operation.Of<ExecuteTransactionRequest, ExecuteTransactionResponse>(ExecuteTransaction.Run),
        Operation.Refused<ExportTableToPointInTimeRequest>(NoExports),
        Operation.Of<GetItemRequest, GetItemResponse>(GetItem.Run),
        Operation.OfStreams<GetRecordsRequest, GetRecordsResponse>(GetRecords.Run),
        Operation.Refused<GetResourcePolicyRequest>(NoPermissions),
        Operation.OfStreams<GetShardIteratorRequest, GetShardIteratorResponse>(GetShardIterator.Run),
        Operation.Refused<ImportTableRequest>(NoImports),
        Operation.Refused<ListBackupsRequest>(NoBackups),
        Operation.Refused<ListBulkOperationsRequest>(NoLoads),
        Operation.Refused<ListContributorInsightsRequest>(NoInsights),
        Operation.Refused<ListExportsRequest>(NoExports),
        Operation.Refused<ListGlobalTablesRequest>(NoReplicas),
        Operation.Refused<ListImportsRequest>(NoImports),
        Operation.OfStreams<ListStreamsRequest, ListStreamsResponse>(ListStreams.Run),
        Operation.Of<ListTablesRequest, ListTablesResponse>(ListTables.Run),
        Operation.Recorded<ListTagsOfResourceRequest, ListTagsOfResourceResponse>(ListTagsOfResource.Run, TagsOnly),
        Operation.Of<PutItemRequest, PutItemResponse>(PutItem.Run),
        Operation.Refused<PutResourcePolicyRequest>(NoPermissions),
        Operation.Of<QueryRequest, QueryResponse>(Query.Run),
        Operation.Refused<RestoreTableFromBackupRequest>(NoBackups),
        Operation.Refused<RestoreTableToPointInTimeRequest>(NoHistory),
        Operation.Of<ScanRequest, ScanResponse>(Scan.Run, "The order of partition keys is the engine's own, stable, and not AWS's."),
        Operation.Refused<SearchVectorsRequest>("There are no vector indexes."),
        Operation.Refused<StartBulkPutItemsRequest>(NoLoads),
        Operation.Recorded<TagResourceRequest, TagResourceResponse>(TagResource.Run, TagsOnly),
        Operation.Of<TransactGetItemsRequest, TransactGetItemsResponse>(TransactGetItems.Run),
        Operation.Of<TransactWriteItemsRequest, TransactWriteItemsResponse>(TransactWriteItems.Run),
        Operation.Recorded<UntagResourceRequest, UntagResourceResponse>(UntagResource.Run, TagsOnly),
        Operation.Refused<UpdateContinuousBackupsRequest>(NoHistory),
        Operation.Refused<UpdateContributorInsightsRequest>(NoInsights),
        Operation.Refused<UpdateGlobalTableRequest>(NoReplicas),
        Operation.Refused<UpdateGlobalTableSettingsRequest>(NoReplicas),
        Operation.Of<UpdateItemRequest, UpdateItemResponse>(UpdateItem.Run),
        Operation.Refused<UpdateKinesisStreamingDestinationRequest>(NoKinesis),
        Operation.Of<UpdateTableRequest, UpdateTableResponse>(
            UpdateTable.Run,
            "Throughput, encryption and table class are kept and answered only; replica updates, warm throughput and vector indexes "
                + "are ignored."
        ),
        Operation.Refused<UpdateTableReplicaAutoScalingRequest>(NoReplicas),
        Operation.Of<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse>(UpdateTimeToLive.Run),
    ];

    private static readonly Dictionary<Type, Operation> ByRequest = All.ToDictionary(o => o.RequestType);

    // Of types that derive from a request; it keeps none of them alive.
    private static readonly ConditionalWeakTable<Type, Operation> ByDerivedRequest = [];

    public static AmazonWebServiceResponse Execute(Database database, AmazonDynamoDBRequest request, ResponseItems items) =>
        Find(request.GetType()) is { } operation
            ? operation.Run(database, request, items)
            : throw Failures.UnknownOperation(Messages.OperationUnknown(Operation.NameOf(request.GetType())));

    /// <summary>The operation of a request's type, which may derive from the SDK's.</summary>
    public static Operation? Find(Type requestType)
    {
        if (ByRequest.TryGetValue(requestType, out var operation) || ByDerivedRequest.TryGetValue(requestType, out operation))
            return operation;
        for (var type = requestType.BaseType; type is not null; type = type.BaseType)
        {
            if (!ByRequest.TryGetValue(type, out operation))
                continue;
            ByDerivedRequest.AddOrUpdate(requestType, operation);
            return operation;
        }

        return null;
    }
}
