namespace DynamoObjects.Mock.Snapshots;

/// <summary>The last line: what must be before it. Where nothing is said, nothing is checked.</summary>
/// <param name="Tables">How many tables.</param>
/// <param name="Items">How many items.</param>
/// <param name="Sha256">The hash of all lines before, in hexadecimal digits.</param>
internal sealed record SnapshotEnd(long? Tables = null, long? Items = null, string? Sha256 = null);
