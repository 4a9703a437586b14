namespace DynamoObjects.Mock.Storage;

/// <summary>The source of a table that was restored.</summary>
/// <param name="TableName">The name of the source table.</param>
/// <param name="BackupId">The ID of the backup; <see langword="null"/> for a point in time.</param>
/// <param name="Time">The time of the restored state.</param>
internal sealed record TableRestore(string TableName, string? BackupId, DateTimeOffset Time);
