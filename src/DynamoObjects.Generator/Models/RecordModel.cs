namespace DynamoObjects.Generator.Models;

/// <summary>All that the emitted code depends on; no symbols, no positions, so that it stays equal while the record does.</summary>
internal sealed record RecordModel(
    string HintName,
    string Namespace,
    EquatableArray<string> Declarations,
    string TypeName,
    string QualifiedName,
    string TableName,
    int Read,
    int Write,
    bool BypassesRequired,
    string? HashKey,
    string? RangeKey,
    EquatableArray<PropertyModel> Properties,
    EquatableArray<IndexModel> Indexes);
