using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>DynamoDB's JSON of the SDK's requests and responses: members have the names of the SDK's properties, and a property that
/// is not set is left out.</summary>
internal static class ModelJson
{
    /// <summary>The maximum depth of a body; DynamoDB itself rejects items of more than 32 levels with its own message.</summary>
    public const int MaxDepth = 512;

    private static readonly string[] HeaderProperties =
    [
        nameof(AmazonWebServiceResponse.ResponseMetadata),
        nameof(AmazonWebServiceResponse.ContentLength),
        nameof(AmazonWebServiceResponse.HttpStatusCode),
    ];

    public static JsonSerializerOptions Options { get; } =
        MakeReadOnly(
            new()
            {
                MaxDepth = MaxDepth,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                TypeInfoResolver = ModelContext.Default.WithAddedModifier(RemoveUnsentProperties),
                Converters =
                {
                    new AttributeValueConverter(),
                    new ItemConverter(),
                    new BinaryConverter(),
                    new TimestampConverter(),
                    new WholeNumberConverter<int>(),
                    new WholeNumberConverter<long>(),
                    new ConstantConverter<ApproximateCreationDateTimePrecision>(value => new ApproximateCreationDateTimePrecision(value)),
                    new ConstantConverter<AttributeAction>(value => new AttributeAction(value)),
                    new ConstantConverter<BackupStatus>(value => new BackupStatus(value)),
                    new ConstantConverter<BackupType>(value => new BackupType(value)),
                    new ConstantConverter<BackupTypeFilter>(value => new BackupTypeFilter(value)),
                    new ConstantConverter<BatchStatementErrorCodeEnum>(value => new BatchStatementErrorCodeEnum(value)),
                    new ConstantConverter<BillingMode>(value => new BillingMode(value)),
                    new ConstantConverter<BulkOperationInputFormat>(value => new BulkOperationInputFormat(value)),
                    new ConstantConverter<BulkOperationPerformanceTier>(value => new BulkOperationPerformanceTier(value)),
                    new ConstantConverter<BulkOperationStatus>(value => new BulkOperationStatus(value)),
                    new ConstantConverter<ComparisonOperator>(value => new ComparisonOperator(value)),
                    new ConstantConverter<ConditionalOperator>(value => new ConditionalOperator(value)),
                    new ConstantConverter<ContinuousBackupsStatus>(value => new ContinuousBackupsStatus(value)),
                    new ConstantConverter<ContributorInsightsAction>(value => new ContributorInsightsAction(value)),
                    new ConstantConverter<ContributorInsightsMode>(value => new ContributorInsightsMode(value)),
                    new ConstantConverter<ContributorInsightsStatus>(value => new ContributorInsightsStatus(value)),
                    new ConstantConverter<DestinationStatus>(value => new DestinationStatus(value)),
                    new ConstantConverter<DisassociationMode>(value => new DisassociationMode(value)),
                    new ConstantConverter<ExportFormat>(value => new ExportFormat(value)),
                    new ConstantConverter<ExportStatus>(value => new ExportStatus(value)),
                    new ConstantConverter<ExportType>(value => new ExportType(value)),
                    new ConstantConverter<ExportViewType>(value => new ExportViewType(value)),
                    new ConstantConverter<GlobalTableSettingsReplicationMode>(value => new GlobalTableSettingsReplicationMode(value)),
                    new ConstantConverter<GlobalTableStatus>(value => new GlobalTableStatus(value)),
                    new ConstantConverter<ImportStatus>(value => new ImportStatus(value)),
                    new ConstantConverter<IndexStatus>(value => new IndexStatus(value)),
                    new ConstantConverter<InputCompressionType>(value => new InputCompressionType(value)),
                    new ConstantConverter<InputFormat>(value => new InputFormat(value)),
                    new ConstantConverter<KeyType>(value => new KeyType(value)),
                    new ConstantConverter<MultiRegionConsistency>(value => new MultiRegionConsistency(value)),
                    new ConstantConverter<PointInTimeRecoveryStatus>(value => new PointInTimeRecoveryStatus(value)),
                    new ConstantConverter<ProjectionType>(value => new ProjectionType(value)),
                    new ConstantConverter<ReplicaStatus>(value => new ReplicaStatus(value)),
                    new ConstantConverter<ReturnConsumedCapacity>(value => new ReturnConsumedCapacity(value)),
                    new ConstantConverter<ReturnItemCollectionMetrics>(value => new ReturnItemCollectionMetrics(value)),
                    new ConstantConverter<ReturnValue>(value => new ReturnValue(value)),
                    new ConstantConverter<ReturnValuesOnConditionCheckFailure>(value => new ReturnValuesOnConditionCheckFailure(value)),
                    new ConstantConverter<S3SseAlgorithm>(value => new S3SseAlgorithm(value)),
                    new ConstantConverter<ScalarAttributeType>(value => new ScalarAttributeType(value)),
                    new ConstantConverter<SearchSchemaElementType>(value => new SearchSchemaElementType(value)),
                    new ConstantConverter<Select>(value => new Select(value)),
                    new ConstantConverter<SSEStatus>(value => new SSEStatus(value)),
                    new ConstantConverter<SSEType>(value => new SSEType(value)),
                    new ConstantConverter<StreamViewType>(value => new StreamViewType(value)),
                    new ConstantConverter<TableClass>(value => new TableClass(value)),
                    new ConstantConverter<TableStatus>(value => new TableStatus(value)),
                    new ConstantConverter<TimeToLiveStatus>(value => new TimeToLiveStatus(value)),
                    new ConstantConverter<VectorDistanceFunction>(value => new VectorDistanceFunction(value)),
                    new ConstantConverter<WitnessStatus>(value => new WitnessStatus(value)),
                },
            }
        );

    /// <summary>Gets the JSON metadata of a request or response type.</summary>
    /// <exception cref="NotSupportedException"><see cref="ModelContext"/> does not contain the type.</exception>
    public static JsonTypeInfo GetTypeInfo(Type type) => Options.GetTypeInfo(type);

    // Options that are not read-only create the metadata of a type again at each request.
    private static JsonSerializerOptions MakeReadOnly(JsonSerializerOptions options)
    {
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Removes the SDK's properties about a response's headers, and those that say whether a property is set: bodies do not
    /// have them.</summary>
    private static void RemoveUnsentProperties(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.Set is null || IsFlag(property) || HeaderProperties.Contains(property.Name))
                type.Properties.RemoveAt(i);
        }

        UnsetCollections.Apply(type);
        NullMembers.Reject(type);

        static bool IsFlag(JsonPropertyInfo property) =>
            property.PropertyType == typeof(bool)
            && property.Name.StartsWith("Is", StringComparison.Ordinal)
            && property.Name.EndsWith("Set", StringComparison.Ordinal);
    }
}
