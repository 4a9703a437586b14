using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The line of a table; those of its items follow.</summary>
internal sealed record SnapshotTable(TableDefinition? Definition, long Items);
