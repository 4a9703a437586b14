namespace DynamoObjects.Testing.Seeding;

/// <summary>A snapshot as its file has it.</summary>
internal sealed record SnapshotDocument
{
    public required string Format { get; init; }

    public required int Version { get; init; }

    public required List<SnapshotTable> Tables { get; init; }
}
