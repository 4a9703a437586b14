namespace DynamoObjects.Generator.Models;

/// <summary>The record's table, its keys and special properties by name.</summary>
internal sealed record TableModel(
    string Name,
    string? HashKey,
    string? RangeKey,
    string? Version,
    string? CreatedAt,
    string? UpdatedAt,
    string? TimeToLive)
{
    internal int Read { get; init; }

    internal int Write { get; init; }

    internal int Stream { get; init; }

    internal bool IsSchemaLess { get; init; }

    /// <summary>The version of a new item.</summary>
    internal int FirstVersion { get; init; } = 1;
}
