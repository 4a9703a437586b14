using Microsoft.Extensions.Logging;

namespace DynamoObjects.Telemetry;

/// <summary>All log messages. The meaning of an event id never changes; the documentation lists the ids.</summary>
internal static partial class Log
{
    /// <summary>The category of all messages.</summary>
    public const string Category = "DynamoObjects";

    [LoggerMessage(1, LogLevel.Information, "Creating table {TableName} for {RecordType}.")]
    public static partial void TableCreating(this ILogger logger, string tableName, string recordType);

    [LoggerMessage(2, LogLevel.Information, "Created table {TableName} in {Elapsed}.")]
    public static partial void TableCreated(this ILogger logger, string tableName, TimeSpan elapsed);

    [LoggerMessage(3, LogLevel.Debug, "Waiting for table {TableName} to be {ExpectedStatus}: {Found}.")]
    public static partial void WaitingForTable(this ILogger logger, string tableName, string expectedStatus, string found);

    [LoggerMessage(4, LogLevel.Information, "Enabled time to live of table {TableName} on attribute {AttributeName}.")]
    public static partial void TimeToLiveEnabled(this ILogger logger, string tableName, string attributeName);

    [LoggerMessage(5, LogLevel.Information, "Deleted table {TableName}.")]
    public static partial void TableDeleted(this ILogger logger, string tableName);

    [LoggerMessage(10, LogLevel.Debug, "DynamoDB rejected a write to table {TableName}: {Reason}")]
    public static partial void WriteRejected(this ILogger logger, string tableName, string reason);

    [LoggerMessage(11, LogLevel.Information, "Retrying a transaction, attempt {Attempt}: {Reason}")]
    public static partial void TransactionRetried(this ILogger logger, int attempt, string reason);

    [LoggerMessage(12, LogLevel.Information, "Retrying {Operation}, attempt {Attempt}. Unprocessed items: {Count}.")]
    public static partial void UnprocessedRetried(this ILogger logger, string operation, int count, int attempt);

    [LoggerMessage(13, LogLevel.Warning, "{Operation} gave up after attempt {Attempt}. Unprocessed items: {Count}.")]
    public static partial void UnprocessedAbandoned(this ILogger logger, string operation, int count, int attempt);

    [LoggerMessage(
        14,
        LogLevel.Information,
        "Retrying a write to table {TableName} that conflicts with a transaction on the same item, attempt {Attempt}."
    )]
    public static partial void WriteRetried(this ILogger logger, string tableName, int attempt);

    [LoggerMessage(20, LogLevel.Information, "Raised the throughput of table {TableName} to {Units}.")]
    public static partial void ThroughputRaised(this ILogger logger, string tableName, TableThroughput units);

    [LoggerMessage(21, LogLevel.Information, "Restored the throughput of table {TableName} to {Units}.")]
    public static partial void ThroughputRestored(this ILogger logger, string tableName, TableThroughput units);

    [LoggerMessage(
        22,
        LogLevel.Error,
        "The raised throughput of table {TableName} was not restored and keeps its cost. Set it to {Units}."
    )]
    public static partial void ThroughputNotRestored(this ILogger logger, string tableName, TableThroughput units, Exception exception);

    [LoggerMessage(30, LogLevel.Information, "Copying table {Source} to {Target}.")]
    public static partial void CopyStarted(this ILogger logger, string source, string target);

    [LoggerMessage(31, LogLevel.Debug, "Copying table {Source} to {Target}. Items read: {Read}, copied: {Copied}.")]
    public static partial void CopyProgressed(this ILogger logger, string source, string target, long read, long copied);

    [LoggerMessage(32, LogLevel.Information, "Copied table {Source} to {Target} in {Elapsed}. Items read: {Read}, copied: {Copied}.")]
    public static partial void CopyCompleted(this ILogger logger, string source, string target, long read, long copied, TimeSpan elapsed);

    [LoggerMessage(33, LogLevel.Information, "Retrying {Operation} of table {TableName} for a copy, attempt {Attempt}: {Reason}")]
    public static partial void CopyRetried(this ILogger logger, string operation, string tableName, int attempt, string reason);

    [LoggerMessage(34, LogLevel.Warning, "The copy of table {Source} to {Target} was interrupted. Items read: {Read}, copied: {Copied}.")]
    public static partial void CopyInterrupted(this ILogger logger, string source, string target, long read, long copied);

    [LoggerMessage(40, LogLevel.Debug, "Flushed the cache of table {TableName}: {Saved} saved, {Deleted} deleted.")]
    public static partial void TableCacheFlushed(this ILogger logger, string tableName, int saved, int deleted);

    [LoggerMessage(41, LogLevel.Warning, "The flush of the cache of table {TableName} is incomplete. Records not written: {Failed}.")]
    public static partial void TableCacheFlushIncomplete(this ILogger logger, string tableName, int failed);
}
