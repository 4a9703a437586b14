namespace DynamoObjects.Mock.Errors;

/// <content>Contributor Insights and Kinesis data streams.</content>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, T115.</remarks>
    public const string InsightsOfBusyTable =
        "Table or Index is not in a valid state to update Key Access Insights: TableStatus must be ACTIVE to enable ContributorInsights.";

    /// <remarks>Source: measured, October 2026, T299.</remarks>
    public const string KinesisEnabled =
        KinesisStatePrefix + "EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform ENABLE operation.";

    /// <remarks>Source: measured, October 2026, T302.</remarks>
    public const string KinesisNotActive = KinesisStatePrefix + "KinesisStreamingDestination must be ACTIVE to perform DISABLE operation.";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public const string KinesisDisabledWithConfiguration = "Stream cannot be disabled using EnableKinesisStreamingConfiguration parameters";

    /// <remarks>Source: measured, October 2026, T300.</remarks>
    public const string KinesisUpdateEmpty =
        "Streaming destination cannot be updated with given parameters: UpdateKinesisStreamingConfiguration cannot be null or contain "
        + "only null values";

    /// <summary>The description of a destination, not an error.</summary>
    /// <remarks>Source: measured, October 2026, T318.</remarks>
    public const string KinesisNotPermitted = "User does not have a permission to use kinesis stream";

    private const string KinesisStatePrefix = "Table is not in a valid state to enable Kinesis Streaming Destination: ";

    /// <remarks>Source: measured, October 2026, T094.</remarks>
    public static string InsightsIndexNotFound(string index, string table) =>
        $"{ResourceNotFound}: Index: {index} not found for table: {table}";

    /// <remarks>Source: measured, October 2026, T302.</remarks>
    public static string KinesisUpdateNotActive(string table, string streamArn) =>
        $"{KinesisStatePrefix}Kinesis streaming is not in ACTIVE state. Updates are only allowed in ACTIVE state. "
        + $"TableName: {table}, kdsArn: {streamArn}";

    /// <remarks>Source: measured, October 2026, T300.</remarks>
    public static string KinesisPrecisionUnchanged(string precision, string tableId, string streamArn) =>
        $"Invalid Request: Precision is already set to the desired value of {precision} for tableId: {tableId}, kdsArn: {streamArn}";
}
