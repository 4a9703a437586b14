using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;

namespace DynamoObjects.Mock.Operations;

/// <summary>The SDK's models with text or collections: requests and their parts.</summary>
/// <remarks>Models that the engine never reads are left out: vector indexes and the replicas of a table.</remarks>
internal static class RequestModels
{
    private static readonly Dictionary<Type, IRequestModel> ByType = new IRequestModel[]
    {
        new RequestModel<BatchExecuteStatementRequest>(),
        new RequestModel<BatchGetItemRequest>(),
        new RequestModel<BatchWriteItemRequest>(),
        new RequestModel<CancelBulkOperationRequest>(),
        new RequestModel<CreateBackupRequest>(),
        new RequestModel<CreateTableRequest>(),
        new RequestModel<DeleteBackupRequest>(),
        new RequestModel<DeleteItemRequest>(),
        new RequestModel<DeleteResourcePolicyRequest>(),
        new RequestModel<DeleteTableRequest>(),
        new RequestModel<DescribeBackupRequest>(),
        new RequestModel<DescribeBulkOperationRequest>(),
        new RequestModel<DescribeContinuousBackupsRequest>(),
        new RequestModel<DescribeContributorInsightsRequest>(),
        new RequestModel<DescribeExportRequest>(),
        new RequestModel<DescribeImportRequest>(),
        new RequestModel<DescribeKinesisStreamingDestinationRequest>(),
        new RequestModel<DescribeStreamRequest>(),
        new RequestModel<DescribeTableRequest>(),
        new RequestModel<DescribeTimeToLiveRequest>(),
        new RequestModel<DisableKinesisStreamingDestinationRequest>(),
        new RequestModel<EnableKinesisStreamingDestinationRequest>(),
        new RequestModel<ExecuteStatementRequest>(),
        new RequestModel<ExecuteTransactionRequest>(),
        new RequestModel<ExportTableToPointInTimeRequest>(),
        new RequestModel<GetItemRequest>(),
        new RequestModel<GetRecordsRequest>(),
        new RequestModel<GetResourcePolicyRequest>(),
        new RequestModel<GetShardIteratorRequest>(),
        new RequestModel<ImportTableRequest>(),
        new RequestModel<ListBackupsRequest>(),
        new RequestModel<ListBulkOperationsRequest>(),
        new RequestModel<ListContributorInsightsRequest>(),
        new RequestModel<ListExportsRequest>(),
        new RequestModel<ListImportsRequest>(),
        new RequestModel<ListStreamsRequest>(),
        new RequestModel<ListTablesRequest>(),
        new RequestModel<ListTagsOfResourceRequest>(),
        new RequestModel<PutItemRequest>(),
        new RequestModel<PutResourcePolicyRequest>(),
        new RequestModel<QueryRequest>(),
        new RequestModel<RestoreTableFromBackupRequest>(),
        new RequestModel<RestoreTableToPointInTimeRequest>(),
        new RequestModel<ScanRequest>(),
        new RequestModel<StartBulkPutItemsRequest>(),
        new RequestModel<TagResourceRequest>(),
        new RequestModel<TransactGetItemsRequest>(),
        new RequestModel<TransactWriteItemsRequest>(),
        new RequestModel<UntagResourceRequest>(),
        new RequestModel<UpdateContinuousBackupsRequest>(),
        new RequestModel<UpdateContributorInsightsRequest>(),
        new RequestModel<UpdateItemRequest>(),
        new RequestModel<UpdateKinesisStreamingDestinationRequest>(),
        new RequestModel<UpdateTableRequest>(),
        new RequestModel<UpdateTimeToLiveRequest>(),
        new RequestModel<AttributeDefinition>(),
        new RequestModel<AttributeValueUpdate>(),
        new RequestModel<BatchStatementRequest>(),
        new RequestModel<Condition>(),
        new RequestModel<ConditionCheck>(),
        new RequestModel<CreateGlobalSecondaryIndexAction>(),
        new RequestModel<CsvOptions>(),
        new RequestModel<Delete>(),
        new RequestModel<DeleteGlobalSecondaryIndexAction>(),
        new RequestModel<DeleteRequest>(),
        new RequestModel<EnableKinesisStreamingConfiguration>(),
        new RequestModel<ExpectedAttributeValue>(),
        new RequestModel<FilterSpecification>(),
        new RequestModel<Get>(),
        new RequestModel<GlobalSecondaryIndex>(),
        new RequestModel<GlobalSecondaryIndexUpdate>(),
        new RequestModel<IncrementalExportSpecification>(),
        new RequestModel<InputFormatOptions>(),
        new RequestModel<InputS3Configuration>(),
        new RequestModel<KeySchemaElement>(),
        new RequestModel<KeysAndAttributes>(),
        new RequestModel<LocalSecondaryIndex>(),
        new RequestModel<OutputS3Configuration>(),
        new RequestModel<ParameterizedStatement>(),
        new RequestModel<Projection>(),
        new RequestModel<Put>(),
        new RequestModel<PutRequest>(),
        new RequestModel<S3BucketSource>(),
        new RequestModel<ShardFilter>(),
        new RequestModel<SSESpecification>(),
        new RequestModel<StreamSpecification>(),
        new RequestModel<TableCreationParameters>(),
        new RequestModel<Tag>(),
        new RequestModel<TimeToLiveSpecification>(),
        new RequestModel<TransactGetItem>(),
        new RequestModel<TransactWriteItem>(),
        new RequestModel<Update>(),
        new RequestModel<UpdateGlobalSecondaryIndexAction>(),
        new RequestModel<UpdateKinesisStreamingConfiguration>(),
        new RequestModel<WriteRequest>(),
    }.ToDictionary(model => model.Type);

    /// <summary>Finds the model that a type is or derives from; <see langword="null"/> for other types.</summary>
    public static IRequestModel? Find(Type type)
    {
        for (var known = type; known is not null; known = known.BaseType)
        {
            if (ByType.TryGetValue(known, out var model))
                return model;
        }

        return null;
    }
}
