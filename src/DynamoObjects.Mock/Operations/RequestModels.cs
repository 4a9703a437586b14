using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;

namespace DynamoObjects.Mock.Operations;

/// <summary>The SDK's models with text or collections: requests and their parts.</summary>
/// <remarks>Models that the engine never reads are left out: vector indexes.</remarks>
internal static class RequestModels
{
    private static readonly Dictionary<Type, IRequestModel> ByType = new IRequestModel[]
    {
        new RequestModel<BatchExecuteStatementRequest>(),
        new RequestModel<BatchGetItemRequest>(),
        new RequestModel<BatchWriteItemRequest>(),
        new RequestModel<CreateTableRequest>(),
        new RequestModel<DeleteItemRequest>(),
        new RequestModel<DeleteResourcePolicyRequest>(),
        new RequestModel<DeleteTableRequest>(),
        new RequestModel<DescribeContributorInsightsRequest>(),
        new RequestModel<DescribeKinesisStreamingDestinationRequest>(),
        new RequestModel<DescribeStreamRequest>(),
        new RequestModel<DescribeTableRequest>(),
        new RequestModel<DescribeTimeToLiveRequest>(),
        new RequestModel<DisableKinesisStreamingDestinationRequest>(),
        new RequestModel<EnableKinesisStreamingDestinationRequest>(),
        new RequestModel<ExecuteStatementRequest>(),
        new RequestModel<ExecuteTransactionRequest>(),
        new RequestModel<GetItemRequest>(),
        new RequestModel<GetRecordsRequest>(),
        new RequestModel<GetResourcePolicyRequest>(),
        new RequestModel<GetShardIteratorRequest>(),
        new RequestModel<ListContributorInsightsRequest>(),
        new RequestModel<ListStreamsRequest>(),
        new RequestModel<ListTablesRequest>(),
        new RequestModel<ListTagsOfResourceRequest>(),
        new RequestModel<PutItemRequest>(),
        new RequestModel<PutResourcePolicyRequest>(),
        new RequestModel<QueryRequest>(),
        new RequestModel<ScanRequest>(),
        new RequestModel<TagResourceRequest>(),
        new RequestModel<TransactGetItemsRequest>(),
        new RequestModel<TransactWriteItemsRequest>(),
        new RequestModel<UntagResourceRequest>(),
        new RequestModel<UpdateContributorInsightsRequest>(),
        new RequestModel<UpdateItemRequest>(),
        new RequestModel<UpdateKinesisStreamingDestinationRequest>(),
        new RequestModel<UpdateTableRequest>(),
        new RequestModel<UpdateTimeToLiveRequest>(),
        new RequestModel<CreateGlobalTableRequest>(),
        new RequestModel<DescribeGlobalTableRequest>(),
        new RequestModel<DescribeGlobalTableSettingsRequest>(),
        new RequestModel<DescribeTableReplicaAutoScalingRequest>(),
        new RequestModel<ListGlobalTablesRequest>(),
        new RequestModel<UpdateGlobalTableRequest>(),
        new RequestModel<UpdateGlobalTableSettingsRequest>(),
        new RequestModel<UpdateTableReplicaAutoScalingRequest>(),
        new RequestModel<AttributeDefinition>(),
        new RequestModel<AttributeValueUpdate>(),
        new RequestModel<BatchStatementRequest>(),
        new RequestModel<Condition>(),
        new RequestModel<ConditionCheck>(),
        new RequestModel<CreateGlobalSecondaryIndexAction>(),
        new RequestModel<Delete>(),
        new RequestModel<DeleteGlobalSecondaryIndexAction>(),
        new RequestModel<DeleteRequest>(),
        new RequestModel<EnableKinesisStreamingConfiguration>(),
        new RequestModel<ExpectedAttributeValue>(),
        new RequestModel<Get>(),
        new RequestModel<GlobalSecondaryIndex>(),
        new RequestModel<GlobalSecondaryIndexUpdate>(),
        new RequestModel<KeySchemaElement>(),
        new RequestModel<KeysAndAttributes>(),
        new RequestModel<LocalSecondaryIndex>(),
        new RequestModel<ParameterizedStatement>(),
        new RequestModel<Projection>(),
        new RequestModel<Put>(),
        new RequestModel<PutRequest>(),
        new RequestModel<ShardFilter>(),
        new RequestModel<SSESpecification>(),
        new RequestModel<StreamSpecification>(),
        new RequestModel<Tag>(),
        new RequestModel<TimeToLiveSpecification>(),
        new RequestModel<TransactGetItem>(),
        new RequestModel<TransactWriteItem>(),
        new RequestModel<Update>(),
        new RequestModel<UpdateGlobalSecondaryIndexAction>(),
        new RequestModel<UpdateKinesisStreamingConfiguration>(),
        new RequestModel<WriteRequest>(),
        new RequestModel<AutoScalingPolicyUpdate>(),
        new RequestModel<AutoScalingSettingsUpdate>(),
        new RequestModel<CreateGlobalTableWitnessGroupMemberAction>(),
        new RequestModel<CreateReplicaAction>(),
        new RequestModel<CreateReplicationGroupMemberAction>(),
        new RequestModel<DeleteGlobalTableWitnessGroupMemberAction>(),
        new RequestModel<DeleteReplicaAction>(),
        new RequestModel<DeleteReplicationGroupMemberAction>(),
        new RequestModel<DisassociateReplicationGroupMemberAction>(),
        new RequestModel<GlobalSecondaryIndexAutoScalingUpdate>(),
        new RequestModel<GlobalTableGlobalSecondaryIndexSettingsUpdate>(),
        new RequestModel<GlobalTableWitnessGroupUpdate>(),
        new RequestModel<Replica>(),
        new RequestModel<ReplicaAutoScalingUpdate>(),
        new RequestModel<ReplicaGlobalSecondaryIndex>(),
        new RequestModel<ReplicaGlobalSecondaryIndexAutoScalingUpdate>(),
        new RequestModel<ReplicaGlobalSecondaryIndexSettingsUpdate>(),
        new RequestModel<ReplicaSettingsUpdate>(),
        new RequestModel<ReplicaUpdate>(),
        new RequestModel<ReplicationGroupUpdate>(),
        new RequestModel<UpdateReplicationGroupMemberAction>(),
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
