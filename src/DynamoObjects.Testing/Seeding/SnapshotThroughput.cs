namespace DynamoObjects.Testing.Seeding;

/// <summary>Capacity units of a table or index, as a snapshot has them; for on-demand limits -1 or none is no limit.</summary>
internal sealed record SnapshotThroughput(long? Read, long? Write);
