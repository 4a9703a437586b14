using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;

namespace DynamoObjects.Mock.Operations;

/// <summary>The models of the SDK that have texts, requests and what stands within.</summary>
/// <remarks>What the engine never reads is left out: vector indexes and the replicas of a table.</remarks>
internal static class TextModels
{
    private static readonly Dictionary<Type, ITextModel> ByType = new ITextModel[]
    {
        new TextModel<BatchExecuteStatementRequest>(),
        new TextModel<BatchGetItemRequest>(),
        new TextModel<BatchWriteItemRequest>(),
        new TextModel<CreateTableRequest>(),
        new TextModel<DeleteItemRequest>(),
        new TextModel<DeleteTableRequest>(),
        new TextModel<DescribeStreamRequest>(),
        new TextModel<DescribeTableRequest>(),
        new TextModel<DescribeTimeToLiveRequest>(),
        new TextModel<ExecuteStatementRequest>(),
        new TextModel<ExecuteTransactionRequest>(),
        new TextModel<GetItemRequest>(),
        new TextModel<GetRecordsRequest>(),
        new TextModel<GetShardIteratorRequest>(),
        new TextModel<ListStreamsRequest>(),
        new TextModel<ListTablesRequest>(),
        new TextModel<ListTagsOfResourceRequest>(),
        new TextModel<PutItemRequest>(),
        new TextModel<QueryRequest>(),
        new TextModel<ScanRequest>(),
        new TextModel<TagResourceRequest>(),
        new TextModel<TransactGetItemsRequest>(),
        new TextModel<TransactWriteItemsRequest>(),
        new TextModel<UntagResourceRequest>(),
        new TextModel<UpdateItemRequest>(),
        new TextModel<UpdateTableRequest>(),
        new TextModel<UpdateTimeToLiveRequest>(),
        new TextModel<AttributeDefinition>(),
        new TextModel<AttributeValueUpdate>(),
        new TextModel<BatchStatementRequest>(),
        new TextModel<Condition>(),
        new TextModel<ConditionCheck>(),
        new TextModel<CreateGlobalSecondaryIndexAction>(),
        new TextModel<Delete>(),
        new TextModel<DeleteGlobalSecondaryIndexAction>(),
        new TextModel<DeleteRequest>(),
        new TextModel<ExpectedAttributeValue>(),
        new TextModel<Get>(),
        new TextModel<GlobalSecondaryIndex>(),
        new TextModel<GlobalSecondaryIndexUpdate>(),
        new TextModel<KeySchemaElement>(),
        new TextModel<KeysAndAttributes>(),
        new TextModel<LocalSecondaryIndex>(),
        new TextModel<ParameterizedStatement>(),
        new TextModel<Projection>(),
        new TextModel<Put>(),
        new TextModel<PutRequest>(),
        new TextModel<ShardFilter>(),
        new TextModel<SSESpecification>(),
        new TextModel<StreamSpecification>(),
        new TextModel<Tag>(),
        new TextModel<TimeToLiveSpecification>(),
        new TextModel<TransactGetItem>(),
        new TextModel<TransactWriteItem>(),
        new TextModel<Update>(),
        new TextModel<UpdateGlobalSecondaryIndexAction>(),
        new TextModel<WriteRequest>(),
    }.ToDictionary(model => model.Type);

    /// <summary>The model that a type is or derives from; <see langword="null"/> of a type that has no texts.</summary>
    public static ITextModel? Find(Type type)
    {
        for (var known = type; known is not null; known = known.BaseType)
        {
            if (ByType.TryGetValue(known, out var model))
                return model;
        }

        return null;
    }
}
