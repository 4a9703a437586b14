namespace DynamoObjects.Generator.Models;

/// <summary>The record's table, with its keys and special properties by name.</summary>
internal sealed record TableModel(
    string Name,
    string? HashKey,
    string? RangeKey,
    string? Version,
    string? CreatedAt,
    string? UpdatedAt,
    string? TimeToLive
)
{
    public int Read { get; init; }

    public int Write { get; init; }

    public int Stream { get; init; }

    public bool IsSchemaless { get; init; }

    /// <summary>The version of a new item.</summary>
    public int FirstVersion { get; init; } = 1;
}
