using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Backups;
using DynamoObjects.Mock.Operations.Integrations;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Policies;
using DynamoObjects.Mock.Operations.Reads;
using DynamoObjects.Mock.Operations.Replicas;
using DynamoObjects.Mock.Operations.Statements;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Operations.Transactions;
using DynamoObjects.Mock.Operations.Transfers;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations;

/// <summary>Lists all operations of the API, with the engine's support for each.</summary>
internal static class OperationTable
{
    private const string NoLegacyTables =
        "There are no global tables of version 2017.11.29, as on AWS today; UpdateTable creates those of version 2019.11.21.";
    private const string NoScaling = "Provisioned units are not scaled.";
    private const string NoPermissions = "Policies are validated and kept, but not enforced: every caller may do everything.";
    private const string NoReports = "There is no Amazon CloudWatch: no reports are created.";
    private const string NoKinesis = "There is no Amazon Kinesis: MockDynamoDb.Kinesis reads the records, in process only.";
    private const string TagsOnly = "Tags have no effect on billing or permissions.";

    /// <summary>The operations, by name.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Operation.Create<BatchExecuteStatementRequest, BatchExecuteStatementResponse>(BatchExecuteStatement.Run),
        Operation.Create<BatchGetItemRequest, BatchGetItemResponse>(BatchGetItem.Run),
        Operation.Create<BatchWriteItemRequest, BatchWriteItemResponse>(BatchWriteItem.Run),
        Operation.Create<CancelBulkOperationRequest, CancelBulkOperationResponse>(CancelBulkOperation.Run),
        Operation.Create<CreateBackupRequest, CreateBackupResponse>(CreateBackup.Run),
        Operation.Create<CreateGlobalTableRequest, CreateGlobalTableResponse>(
            (_, request) => CreateGlobalTable.Run(request),
            NoLegacyTables
        ),
        Operation.Create<CreateTableRequest, CreateTableResponse>(
            CreateTable.Run,
            "Throughput, encryption, table class and a resource policy are only stored and returned; vector indexes are rejected."
        ),
        Operation.Create<DeleteBackupRequest, DeleteBackupResponse>(DeleteBackup.Run),
        Operation.Create<DeleteItemRequest, DeleteItemResponse>(DeleteItem.Run),
        Operation.CreateRecorded<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse>(DeleteResourcePolicy.Run, NoPermissions),
        Operation.Create<DeleteTableRequest, DeleteTableResponse>(DeleteTable.Run),
        Operation.Create<DescribeBackupRequest, DescribeBackupResponse>(DescribeBackup.Run),
        Operation.Create<DescribeBulkOperationRequest, DescribeBulkOperationResponse>(DescribeBulkOperation.Run),
        Operation.Create<DescribeContinuousBackupsRequest, DescribeContinuousBackupsResponse>(DescribeContinuousBackups.Run),
        Operation.CreateRecorded<DescribeContributorInsightsRequest, DescribeContributorInsightsResponse>(
            DescribeContributorInsights.Run,
            NoReports
        ),
        Operation.Create<DescribeEndpointsRequest, DescribeEndpointsResponse>(
            (database, _) => DescribeEndpoints.Run(database),
            "The response contains AWS's endpoint for the region, not the mock's."
        ),
        Operation.Create<DescribeExportRequest, DescribeExportResponse>(DescribeExport.Run),
        Operation.Create<DescribeGlobalTableRequest, DescribeGlobalTableResponse>(
            (_, request) => DescribeGlobalTable.Run(request),
            NoLegacyTables
        ),
        Operation.Create<DescribeGlobalTableSettingsRequest, DescribeGlobalTableSettingsResponse>(
            (_, request) => DescribeGlobalTableSettings.Run(request),
            NoLegacyTables
        ),
        Operation.Create<DescribeImportRequest, DescribeImportResponse>(DescribeImport.Run),
        Operation.Create<DescribeKinesisStreamingDestinationRequest, DescribeKinesisStreamingDestinationResponse>(
            DescribeKinesisStreamingDestination.Run,
            NoKinesis
        ),
        Operation.Create<DescribeLimitsRequest, DescribeLimitsResponse>(
            (_, _) => DescribeLimits.Run(),
            "The response contains AWS's default quotas."
        ),
        Operation.CreateForStreams<DescribeStreamRequest, DescribeStreamResponse>(DescribeStream.Run),
        Operation.Create<DescribeTableRequest, DescribeTableResponse>(
            DescribeTable.Run,
            "Item counts and sizes are current; AWS updates them about every six hours."
        ),
        Operation.CreateRecorded<DescribeTableReplicaAutoScalingRequest, DescribeTableReplicaAutoScalingResponse>(
            DescribeTableReplicaAutoScaling.Run,
            NoScaling
        ),
        Operation.Create<DescribeTimeToLiveRequest, DescribeTimeToLiveResponse>(DescribeTimeToLive.Run),
        Operation.Create<DisableKinesisStreamingDestinationRequest, DisableKinesisStreamingDestinationResponse>(
            DisableKinesisStreamingDestination.Run,
            NoKinesis
        ),
        Operation.Create<EnableKinesisStreamingDestinationRequest, EnableKinesisStreamingDestinationResponse>(
            EnableKinesisStreamingDestination.Run,
            NoKinesis
        ),
        Operation.Create<ExecuteStatementRequest, ExecuteStatementResponse>(ExecuteStatement.Run),
        Operation.Create<ExecuteTransactionRequest, ExecuteTransactionResponse>(ExecuteTransaction.Run),
        Operation.Create<ExportTableToPointInTimeRequest, ExportTableToPointInTimeResponse>(
            ExportTableToPointInTime.Run,
            "The files are written to MockDynamoDbOptions.ObjectStore when the request returns; an incremental export has the time of a "
                + "write in whole seconds."
        ),
        Operation.Create<GetItemRequest, GetItemResponse>(GetItem.Run),
        Operation.CreateForStreams<GetRecordsRequest, GetRecordsResponse>(GetRecords.Run),
        Operation.CreateRecorded<GetResourcePolicyRequest, GetResourcePolicyResponse>(GetResourcePolicy.Run, NoPermissions),
        Operation.CreateForStreams<GetShardIteratorRequest, GetShardIteratorResponse>(GetShardIterator.Run),
        Operation.Create<ImportTableRequest, ImportTableResponse>(
            ImportTable.Run,
            "The objects are read from MockDynamoDbOptions.ObjectStore when the request returns; binary Ion and vector indexes are not "
                + "supported. MockDynamoDb.GetImportErrors returns what AWS writes to Amazon CloudWatch Logs."
        ),
        Operation.Create<ListBackupsRequest, ListBackupsResponse>(ListBackups.Run),
        Operation.Create<ListBulkOperationsRequest, ListBulkOperationsResponse>(ListBulkOperations.Run),
        Operation.CreateRecorded<ListContributorInsightsRequest, ListContributorInsightsResponse>(ListContributorInsights.Run, NoReports),
        Operation.Create<ListExportsRequest, ListExportsResponse>(ListExports.Run),
        Operation.Create<ListGlobalTablesRequest, ListGlobalTablesResponse>((_, request) => ListGlobalTables.Run(request), NoLegacyTables),
        Operation.Create<ListImportsRequest, ListImportsResponse>(ListImports.Run),
        Operation.CreateForStreams<ListStreamsRequest, ListStreamsResponse>(ListStreams.Run),
        Operation.Create<ListTablesRequest, ListTablesResponse>(ListTables.Run),
        Operation.CreateRecorded<ListTagsOfResourceRequest, ListTagsOfResourceResponse>(ListTagsOfResource.Run, TagsOnly),
        Operation.Create<PutItemRequest, PutItemResponse>(PutItem.Run),
        Operation.CreateRecorded<PutResourcePolicyRequest, PutResourcePolicyResponse>(PutResourcePolicy.Run, NoPermissions),
        Operation.Create<QueryRequest, QueryResponse>(Query.Run),
        Operation.Create<RestoreTableFromBackupRequest, RestoreTableFromBackupResponse>(RestoreTableFromBackup.Run),
        Operation.Create<RestoreTableToPointInTimeRequest, RestoreTableToPointInTimeResponse>(RestoreTableToPointInTime.Run),
        Operation.Create<ScanRequest, ScanResponse>(Scan.Run, "The order of partition keys is stable, but differs from AWS's."),
        Operation.CreateUnsupported<SearchVectorsRequest>("There are no vector indexes."),
        Operation.Create<StartBulkPutItemsRequest, StartBulkPutItemsResponse>(
            StartBulkPutItems.Run,
            "The items are written when the request returns, and MaxWriteRequestUnits and PerformanceTier are only returned. The place "
                + "of a condition in a record and the objects with errors are not documented by AWS; those of the mock are its own."
        ),
        Operation.CreateRecorded<TagResourceRequest, TagResourceResponse>(TagResource.Run, TagsOnly),
        Operation.Create<TransactGetItemsRequest, TransactGetItemsResponse>(TransactGetItems.Run),
        Operation.Create<TransactWriteItemsRequest, TransactWriteItemsResponse>(TransactWriteItems.Run),
        Operation.CreateRecorded<UntagResourceRequest, UntagResourceResponse>(UntagResource.Run, TagsOnly),
        Operation.Create<UpdateContinuousBackupsRequest, UpdateContinuousBackupsResponse>(UpdateContinuousBackups.Run),
        Operation.CreateRecorded<UpdateContributorInsightsRequest, UpdateContributorInsightsResponse>(
            UpdateContributorInsights.Run,
            NoReports
        ),
        Operation.Create<UpdateGlobalTableRequest, UpdateGlobalTableResponse>(
            (_, request) => UpdateGlobalTable.Run(request),
            NoLegacyTables
        ),
        Operation.Create<UpdateGlobalTableSettingsRequest, UpdateGlobalTableSettingsResponse>(
            (_, request) => UpdateGlobalTableSettings.Run(request),
            NoLegacyTables
        ),
        Operation.Create<UpdateItemRequest, UpdateItemResponse>(UpdateItem.Run),
        Operation.Create<UpdateKinesisStreamingDestinationRequest, UpdateKinesisStreamingDestinationResponse>(
            UpdateKinesisStreamingDestination.Run,
            NoKinesis
        ),
        Operation.Create<UpdateTableRequest, UpdateTableResponse>(
            UpdateTable.Run,
            "Throughput, encryption and table class are only stored and returned; vector indexes are rejected. A replica needs its region "
                + "in MockDynamoDbOptions.Regions."
        ),
        Operation.CreateRecorded<UpdateTableReplicaAutoScalingRequest, UpdateTableReplicaAutoScalingResponse>(
            UpdateTableReplicaAutoScaling.Run,
            NoScaling
        ),
        Operation.Create<UpdateTimeToLiveRequest, UpdateTimeToLiveResponse>(UpdateTimeToLive.Run),
    ];

    private static readonly Dictionary<Type, Operation> ByRequest = All.ToDictionary(o => o.RequestType);

    // Types that derive from a request; a weak table, so that it does not keep them alive.
    private static readonly ConditionalWeakTable<Type, Operation> ByDerivedRequest = [];

    public static AmazonWebServiceResponse Execute(Database database, AmazonDynamoDBRequest request, ResponseItemConverter items) =>
        Find(request.GetType()) is { } operation
            ? operation.Run(database, request, items)
            : throw Failures.UnknownOperation(Messages.OperationUnknown(Operation.GetName(request.GetType())));

    /// <summary>Finds the operation for a request's type, which may derive from the SDK's.</summary>
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
