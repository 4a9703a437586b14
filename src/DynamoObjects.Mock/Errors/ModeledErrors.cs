using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Errors;

/// <summary>The errors for which the SDK has a type of exception, by operation. For all others it throws an
/// <see cref="AmazonDynamoDBException"/> with the code of the error, so the engine does the same.</summary>
/// <remarks>Source: the classes of the SDK that read responses; they are the same in 4.0.110 and 4.1.0. A test compares them with this
/// table.</remarks>
internal static class ModeledErrors
{
    private const string Suffix = "Exception";

    private static readonly (string Operations, string Errors)[] Groups =
    [
        ("BatchExecuteStatement", "InternalServerError RequestLimitExceeded Throttling"),
        (
            "BatchGetItem GetItem Query Scan",
            "InternalServerError ProvisionedThroughputExceeded RequestLimitExceeded ResourceNotFound Throttling"
        ),
        (
            "BatchWriteItem",
            "InternalServerError ItemCollectionSizeLimitExceeded ProvisionedThroughputExceeded ReplicatedWriteConflict "
                + "RequestLimitExceeded ResourceNotFound Throttling"
        ),
        ("CancelBulkOperation DescribeBulkOperation", "ResourceNotFound"),
        ("CreateBackup", "BackupInUse ContinuousBackupsUnavailable InternalServerError LimitExceeded TableInUse TableNotFound"),
        ("CreateGlobalTable", "GlobalTableAlreadyExists InternalServerError LimitExceeded TableNotFound"),
        ("CreateTable", "InternalServerError LimitExceeded ResourceInUse"),
        ("DeleteBackup", "BackupInUse BackupNotFound InternalServerError LimitExceeded"),
        (
            "DeleteItem PutItem UpdateItem",
            "ConditionalCheckFailed InternalServerError ItemCollectionSizeLimitExceeded ProvisionedThroughputExceeded "
                + "ReplicatedWriteConflict RequestLimitExceeded ResourceNotFound Throttling TransactionConflict"
        ),
        ("DeleteResourcePolicy PutResourcePolicy", "InternalServerError LimitExceeded PolicyNotFound ResourceInUse ResourceNotFound"),
        (
            "DeleteTable DisableKinesisStreamingDestination EnableKinesisStreamingDestination TagResource UntagResource "
                + "UpdateKinesisStreamingDestination UpdateTable UpdateTableReplicaAutoScaling UpdateTimeToLive",
            "InternalServerError LimitExceeded ResourceInUse ResourceNotFound"
        ),
        ("DescribeBackup", "BackupNotFound InternalServerError"),
        ("DescribeContinuousBackups", "InternalServerError TableNotFound"),
        (
            "DescribeContributorInsights DescribeKinesisStreamingDestination DescribeTable "
                + "DescribeTableReplicaAutoScaling DescribeTimeToLive ListContributorInsights ListTagsOfResource "
                + "UpdateContributorInsights",
            "InternalServerError ResourceNotFound"
        ),
        ("DescribeEndpoints ListBulkOperations", ""),
        ("DescribeExport", "ExportNotFound InternalServerError LimitExceeded"),
        ("DescribeGlobalTable DescribeGlobalTableSettings", "GlobalTableNotFound InternalServerError"),
        ("DescribeImport", "ImportNotFound"),
        ("DescribeLimits ListBackups ListGlobalTables ListTables", "InternalServerError"),
        (
            "ExecuteStatement",
            "ConditionalCheckFailed DuplicateItem InternalServerError ItemCollectionSizeLimitExceeded "
                + "ProvisionedThroughputExceeded RequestLimitExceeded ResourceNotFound Throttling TransactionConflict"
        ),
        (
            "ExecuteTransaction TransactWriteItems",
            "IdempotentParameterMismatch InternalServerError ProvisionedThroughputExceeded RequestLimitExceeded "
                + "ResourceNotFound Throttling TransactionCanceled TransactionInProgress"
        ),
        (
            "ExportTableToPointInTime",
            "ExportConflict InternalServerError InvalidExportTime LimitExceeded PointInTimeRecoveryUnavailable " + "TableNotFound"
        ),
        ("GetResourcePolicy", "InternalServerError PolicyNotFound ResourceNotFound"),
        ("ImportTable", "ImportConflict LimitExceeded ResourceInUse"),
        ("ListExports", "InternalServerError LimitExceeded"),
        ("ListImports", "LimitExceeded"),
        ("RestoreTableFromBackup", "BackupInUse BackupNotFound InternalServerError LimitExceeded TableAlreadyExists TableInUse"),
        (
            "RestoreTableToPointInTime",
            "InternalServerError InvalidRestoreTime LimitExceeded PointInTimeRecoveryUnavailable TableAlreadyExists "
                + "TableInUse TableNotFound"
        ),
        ("SearchVectors", "InternalServerError RequestLimitExceeded ResourceNotFound Throttling"),
        ("StartBulkPutItems", "IdempotentParameterMismatch LimitExceeded ResourceInUse ResourceNotFound"),
        (
            "TransactGetItems",
            "InternalServerError ProvisionedThroughputExceeded RequestLimitExceeded ResourceNotFound Throttling " + "TransactionCanceled"
        ),
        ("UpdateContinuousBackups", "ContinuousBackupsUnavailable InternalServerError TableNotFound"),
        ("UpdateGlobalTable", "GlobalTableNotFound InternalServerError ReplicaAlreadyExists ReplicaNotFound TableNotFound"),
        ("UpdateGlobalTableSettings", "GlobalTableNotFound IndexNotFound InternalServerError LimitExceeded ReplicaNotFound ResourceInUse"),
    ];

    private static readonly Dictionary<string, string[]> ByOperation = Groups
        .SelectMany(group => group.Operations.Split(' ').Select(operation => (operation, Errors: group.Errors.Split(' '))))
        .ToDictionary(group => group.operation, group => group.Errors, StringComparer.Ordinal);

    /// <summary>Whether the SDK throws the exception of an operation with its type.</summary>
    public static bool Contains(string operation, AmazonDynamoDBException exception) =>
        exception.GetType() == typeof(AmazonDynamoDBException)
        || !ByOperation.TryGetValue(operation, out var names)
        || Array.IndexOf(names, exception.GetType().Name[..^Suffix.Length]) >= 0;

    /// <summary>Creates the exception that the SDK throws for an error that it has no type for.</summary>
    public static AmazonDynamoDBException WithoutType(AmazonDynamoDBException exception) =>
        new(exception.Message, exception, exception.ErrorType, exception.ErrorCode, exception.RequestId, exception.StatusCode);
}
