namespace DynamoObjects.Testing.Seeding;

/// <summary>What tells whether a file is a snapshot that can be read.</summary>
internal sealed record SnapshotHeader(string? Format, int? Version);
