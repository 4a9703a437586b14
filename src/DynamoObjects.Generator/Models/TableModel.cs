namespace DynamoObjects.Generator.Models;

/// <summary>The record's table, its keys and special properties by name.</summary>
internal sealed record TableModel(
    string Name,
    string? HashKey,
    string? RangeKey,
    int Read,
    int Write,
    int Stream,
    string? Version,
    string? CreatedAt,
    string? UpdatedAt,
    string? TimeToLive,
    bool IsSchemaLess);
