namespace DynamoObjects.Mock.Errors;

/// <summary>The values of enumerations as AWS lists them in its messages: each list has its own order, and some enumerations have
/// several lists.</summary>
internal static class EnumValues
{
    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string ReturnValues = "ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATED_NEW, NONE";

    /// <summary>The list of the single writes, with AWS's own mistake: the value <c>UPDATE_NEW</c> is not accepted.</summary>
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string ReturnValuesInMessage = "ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE";

    /// <remarks>Source: measured, October 2026, nesting.</remarks>
    public const string OlderReturnValues = "ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string AttributeActions = "ADD, DELETE, PUT";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string OnConditionCheckFailure = "ALL_OLD, NONE";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string ConsumedCapacity = "INDEXES, TOTAL, NONE";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string CollectionMetrics = "SIZE, NONE";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string Selects = "SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES";

    /// <remarks>Source: measured, October 2026, nesting.</remarks>
    public const string ConditionalOperators = "OR, AND";

    /// <summary>The list of the single writes and of Query, with AWS's own mistake: <c>ALL</c> is not accepted, <c>AND</c> is.</summary>
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string ConditionalOperatorsInMessage = "ALL, OR";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string BillingModes = "PROVISIONED, PAY_PER_REQUEST";

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public const string TableClasses = "STANDARD, STANDARD_INFREQUENT_ACCESS";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string ExportFormats = "DYNAMODB_JSON, ION";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string ExportTypes = "FULL_EXPORT, INCREMENTAL_EXPORT";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string ExportViewTypes = "NEW_IMAGE, NEW_AND_OLD_IMAGES";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string S3Encryptions = "AES256, KMS";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string InputFormats = "DYNAMODB_JSON, ION, CSV";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string BulkInputFormats = "DYNAMODB_JSON, ION";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string Compressions = "GZIP, ZSTD, NONE";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string BulkTiers = "STANDARD, ACCELERATED";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string BulkOutputTypes = "ERROR, CONDITION_CHECK_FAILURE";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string KeyAttributeTypes = "B, N, S";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string KeyTypes = "HASH, RANGE";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string ProjectionTypes = "ALL, INCLUDE, KEYS_ONLY";

    /// <remarks>Source: measured, October 2026, T035.</remarks>
    public const string StreamViewTypes = "OLD_IMAGE, KEYS_ONLY, NEW_AND_OLD_IMAGES, NEW_IMAGE";

    /// <remarks>Source: measured, October 2026, T036.</remarks>
    public const string EncryptionTypes = "AES256, KMS";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string ComparisonOperators = "IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string BackupTypes = "USER, SYSTEM, AWS_BACKUP, ALL";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string RegionConsistencies = "EVENTUAL, STRONG";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string SettingsReplicationModes = "ENABLED, DISABLED, ENABLED_WITH_OVERRIDES";

    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html</remarks>
    public const string DisassociationModes = "WAIT_FOR_REPLICATION";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string InsightsActions = "ENABLE, DISABLE";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string InsightsModes = "ACCESSED_AND_THROTTLED_KEYS, THROTTLED_KEYS";

    /// <remarks>Source: unverified, the values are documented, their order is not.</remarks>
    public const string KinesisPrecisions = "MICROSECOND, MILLISECOND";

    /// <summary>Whether a list contains a value.</summary>
    public static bool Contains(string values, string value)
    {
        for (var rest = values.AsSpan(); !rest.IsEmpty; )
        {
            var comma = rest.IndexOf(", ", StringComparison.Ordinal);
            if ((comma < 0 ? rest : rest[..comma]).SequenceEqual(value))
                return true;
            rest = comma < 0 ? [] : rest[(comma + 2)..];
        }

        return false;
    }
}
