using Microsoft.Extensions.Logging;

namespace DynamoObjects.Telemetry;

/// <summary>All log messages. An event id, once published, keeps its meaning; the documentation lists them.</summary>
internal static partial class Log
{
    /// <summary>The category of all messages.</summary>
    public const string Category = "DynamoObjects";

    [LoggerMessage(1, LogLevel.Information, "Table {TableName} is being created for {RecordType}.")]
    public static partial void TableCreating(this ILogger logger, string tableName, string recordType);

    [LoggerMessage(2, LogLevel.Information, "Table {TableName} is created and can be used, after {Elapsed}.")]
    public static partial void TableCreated(this ILogger logger, string tableName, TimeSpan elapsed);

    [LoggerMessage(3, LogLevel.Debug, "Waiting for table {TableName} to be {Wanted}: {Found}.")]
    public static partial void WaitingForTable(this ILogger logger, string tableName, string wanted, string found);

    [LoggerMessage(4, LogLevel.Information, "Time to live of table {TableName} is enabled on {AttributeName}.")]
    public static partial void TimeToLiveEnabled(this ILogger logger, string tableName, string attributeName);

    [LoggerMessage(5, LogLevel.Information, "Table {TableName} is deleted.")]
    public static partial void TableDeleted(this ILogger logger, string tableName);

    [LoggerMessage(10, LogLevel.Debug, "A write to table {TableName} was refused: {Reason}")]
    public static partial void WriteRejected(this ILogger logger, string tableName, string reason);

    [LoggerMessage(11, LogLevel.Information, "A transaction is sent again, for the {Times}. time: {Reason}")]
    public static partial void TransactionRetried(this ILogger logger, int times, string reason);

    [LoggerMessage(12, LogLevel.Information, "{Count} items of {Operation} were not processed and are sent again, for the {Times}. time.")]
    public static partial void UnprocessedRetried(this ILogger logger, string operation, int count, int times);

    [LoggerMessage(
        13,
        LogLevel.Warning,
        "{Count} items of {Operation} could not be processed, and are given up after being sent {Times} times."
    )]
    public static partial void UnprocessedAbandoned(this ILogger logger, string operation, int count, int times);

    [LoggerMessage(
        14,
        LogLevel.Information,
        "A write to table {TableName} met a transaction over its item, and is sent again, for the {Times}. time."
    )]
    public static partial void WriteRetried(this ILogger logger, string tableName, int times);

    [LoggerMessage(20, LogLevel.Information, "The throughput of table {TableName} is raised to {Units}.")]
    public static partial void ThroughputRaised(this ILogger logger, string tableName, TableThroughput units);

    [LoggerMessage(21, LogLevel.Information, "The throughput of table {TableName} is put back to {Units}.")]
    public static partial void ThroughputRestored(this ILogger logger, string tableName, TableThroughput units);

    [LoggerMessage(
        22,
        LogLevel.Error,
        "The throughput of table {TableName} was NOT put back, and goes on costing what it was raised to: {Units} belong there."
    )]
    public static partial void ThroughputNotRestored(this ILogger logger, string tableName, TableThroughput units, Exception exception);

    [LoggerMessage(30, LogLevel.Information, "Copying table {Source} to {Target}.")]
    public static partial void CopyStarted(this ILogger logger, string source, string target);

    [LoggerMessage(31, LogLevel.Debug, "Copied {Copied} items of table {Source} to {Target} so far, {Read} read.")]
    public static partial void CopyProgressed(this ILogger logger, string source, string target, long read, long copied);

    [LoggerMessage(32, LogLevel.Information, "Copied table {Source} to {Target}: {Copied} items, {Read} read, in {Elapsed}.")]
    public static partial void CopyCompleted(this ILogger logger, string source, string target, long read, long copied, TimeSpan elapsed);

    [LoggerMessage(33, LogLevel.Information, "{Operation} of table {TableName} is sent again for a copy, for the {Times}. time: {Reason}")]
    public static partial void CopyRetried(this ILogger logger, string operation, string tableName, int times, string reason);

    [LoggerMessage(34, LogLevel.Warning, "Copying table {Source} to {Target} was interrupted: {Copied} items, {Read} read so far.")]
    public static partial void CopyInterrupted(this ILogger logger, string source, string target, long read, long copied);

    [LoggerMessage(40, LogLevel.Debug, "Flushed the memory table of {TableName}: {Saved} saved, {Deleted} deleted.")]
    public static partial void TableCacheFlushed(this ILogger logger, string tableName, int saved, int deleted);

    [LoggerMessage(
        41,
        LogLevel.Warning,
        "The flush of the memory table of {TableName} is incomplete: {Failed} records stay to be written."
    )]
    public static partial void TableCacheFlushIncomplete(this ILogger logger, string tableName, int failed);
}
