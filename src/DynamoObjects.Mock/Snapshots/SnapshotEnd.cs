namespace DynamoObjects.Mock.Snapshots;

/// <summary>The last line, with the expected content of the lines before it; missing values are not checked.</summary>
/// <param name="Tables">The number of tables.</param>
/// <param name="Backups">The number of backups.</param>
/// <param name="Items">The number of items of tables and backups.</param>
/// <param name="Sha256">The hash of all lines before this one, in hexadecimal digits.</param>
internal sealed record SnapshotEnd(long? Tables = null, long? Backups = null, long? Items = null, string? Sha256 = null);
