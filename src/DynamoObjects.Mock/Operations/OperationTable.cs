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
    /// <summary>The operations, by name.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Of<BatchExecuteStatementRequest, BatchExecuteStatementResponse>(BatchExecuteStatement.Run),
        Operation.Of<BatchGetItemRequest, BatchGetItemResponse>(BatchGetItem.Run),
        Operation.Of<BatchWriteItemRequest, BatchWriteItemResponse>(BatchWriteItem.Run),
        Operation.Refused<CancelBulkOperationRequest>("There is no Amazon S3 to load from."),
        Operation.Refused<CreateBackupRequest>("There are no backups: MockDynamoDb.Fork keeps a copy of all tables."),
        Operation.Refused<CreateGlobalTableRequest>("An engine is one region: it has no replicas."),
        Operation.Of<CreateTableRequest, CreateTableResponse>(
            CreateTable.Run,
            "Throughput, encryption and table class are kept and answered only; a resource policy, warm throughput and vector "
                + "indexes are ignored."
        ),
        Operation.Refused<DeleteBackupRequest>("There are no backups: MockDynamoDb.Fork keeps a copy of all tables."),
        Operation.Of<DeleteItemRequest, DeleteItemResponse>(DeleteItem.Run),
        Operation.Refused<DeleteResourcePolicyRequest>("Permissions are not checked: a policy would have no effect."),
        Operation.Of<DeleteTableRequest, DeleteTableResponse>(DeleteTable.Run),
        Operation.Refused<DescribeBackupRequest>("There are no backups: MockDynamoDb.Fork keeps a copy of all tables."),
        Operation.Refused<DescribeBulkOperationRequest>("There is no Amazon S3 to load from."),
        Operation.Refused<DescribeContinuousBackupsRequest>("No history of the items is kept to restore from."),
        Operation.Refused<DescribeContributorInsightsRequest>("There is no Amazon CloudWatch to report to."),
        Operation.Of<DescribeEndpointsRequest, DescribeEndpointsResponse>(
            (database, _) => DescribeEndpoints.Run(database),
            "AWS's address of the region, not that of the mock."
        ),
        Operation.Refused<DescribeExportRequest>("There is no Amazon S3 to export to."),
        Operation.Refused<DescribeGlobalTableRequest>("An engine is one region: it has no replicas."),
        Operation.Refused<DescribeGlobalTableSettingsRequest>("An engine is one region: it has no replicas."),
        Operation.Refused<DescribeImportRequest>("There is no Amazon S3 to import from."),
        Operation.Refused<DescribeKinesisStreamingDestinationRequest>("There is no Amazon Kinesis to send to; DynamoDB Streams are there."),
        Operation.Of<DescribeLimitsRequest, DescribeLimitsResponse>((_, _) => DescribeLimits.Run(), "An account's default quotas."),
        Operation.OfStreams<DescribeStreamRequest, DescribeStreamResponse>(DescribeStream.Run),
        Operation.Of<DescribeTableRequest, DescribeTableResponse>(
            DescribeTable.Run,
            "Counts and sizes are those of the moment; AWS brings them up to date about every six hours."
        ),
        Operation.Refused<DescribeTableReplicaAutoScalingRequest>("An engine is one region: it has no replicas."),
        Operation.Of<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse>(DescribeTimeToLive.Run),
        Operation.Refused<DisableKinesisStreamingDestinationRequest>("There is no Amazon Kinesis to send to; DynamoDB Streams are there."),
        Operation.Refused<EnableKinesisStreamingDestinationRequest>("There is no Amazon Kinesis to send to; DynamoDB Streams are there."),
        Operation.Of<ExecuteStatementRequest, ExecuteStatementResponse>(ExecuteStatement.Run),
        Operation.Of<ExecuteTransactionRequest, ExecuteTransactionResponse>(ExecuteTransaction.Run),
        Operation.Refused<ExportTableToPointInTimeRequest>("There is no Amazon S3 to export to."),
        Operation.Of<GetItemRequest, GetItemResponse>(GetItem.Run),
        Operation.OfStreams<GetRecordsRequest, GetRecordsResponse>(GetRecords.Run),
        Operation.Refused<GetResourcePolicyRequest>("Permissions are not checked: a policy would have no effect."),
        Operation.OfStreams<GetShardIteratorRequest, GetShardIteratorResponse>(GetShardIterator.Run),
        Operation.Refused<ImportTableRequest>("There is no Amazon S3 to import from."),
        Operation.Refused<ListBackupsRequest>("There are no backups: MockDynamoDb.Fork keeps a copy of all tables."),
        Operation.Refused<ListBulkOperationsRequest>("There is no Amazon S3 to load from."),
        Operation.Refused<ListContributorInsightsRequest>("There is no Amazon CloudWatch to report to."),
        Operation.Refused<ListExportsRequest>("There is no Amazon S3 to export to."),
        Operation.Refused<ListGlobalTablesRequest>("An engine is one region: it has no replicas."),
        Operation.Refused<ListImportsRequest>("There is no Amazon S3 to import from."),
        Operation.OfStreams<ListStreamsRequest, ListStreamsResponse>(ListStreams.Run),
        Operation.Of<ListTablesRequest, ListTablesResponse>(ListTables.Run),
        Operation.Recorded<ListTagsOfResourceRequest, ListTagsOfResourceResponse>(
            ListTagsOfResource.Run,
            "Nothing is billed or allowed by tags."
        ),
        Operation.Of<PutItemRequest, PutItemResponse>(PutItem.Run),
        Operation.Refused<PutResourcePolicyRequest>("Permissions are not checked: a policy would have no effect."),
        Operation.Of<QueryRequest, QueryResponse>(Query.Run),
        Operation.Refused<RestoreTableFromBackupRequest>("There are no backups: MockDynamoDb.Fork keeps a copy of all tables."),
        Operation.Refused<RestoreTableToPointInTimeRequest>("No history of the items is kept to restore from."),
        Operation.Of<ScanRequest, ScanResponse>(Scan.Run, "The order of partition keys is the engine's own, stable, and not AWS's."),
        Operation.Refused<SearchVectorsRequest>("There are no vector indexes."),
        Operation.Refused<StartBulkPutItemsRequest>("There is no Amazon S3 to load from."),
        Operation.Recorded<TagResourceRequest, TagResourceResponse>(TagResource.Run, "Nothing is billed or allowed by tags."),
        Operation.Of<TransactGetItemsRequest, TransactGetItemsResponse>(TransactGetItems.Run),
        Operation.Of<TransactWriteItemsRequest, TransactWriteItemsResponse>(TransactWriteItems.Run),
        Operation.Recorded<UntagResourceRequest, UntagResourceResponse>(UntagResource.Run, "Nothing is billed or allowed by tags."),
        Operation.Refused<UpdateContinuousBackupsRequest>("No history of the items is kept to restore from."),
        Operation.Refused<UpdateContributorInsightsRequest>("There is no Amazon CloudWatch to report to."),
        Operation.Refused<UpdateGlobalTableRequest>("An engine is one region: it has no replicas."),
        Operation.Refused<UpdateGlobalTableSettingsRequest>("An engine is one region: it has no replicas."),
        Operation.Of<UpdateItemRequest, UpdateItemResponse>(UpdateItem.Run),
        Operation.Refused<UpdateKinesisStreamingDestinationRequest>("There is no Amazon Kinesis to send to; DynamoDB Streams are there."),
        Operation.Of<UpdateTableRequest, UpdateTableResponse>(
            UpdateTable.Run,
            "Throughput, encryption and table class are kept and answered only; replica updates, warm throughput and vector indexes "
                + "are ignored."
        ),
        Operation.Refused<UpdateTableReplicaAutoScalingRequest>("An engine is one region: it has no replicas."),
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
