namespace DynamoObjects.Generator.Models;

/// <summary>All that the emitted code depends on; no symbols, no positions, so that it stays equal while the record does. The first type is the record itself.</summary>
internal sealed record RecordModel(
    string HintName,
    string ClassName,
    PartialModel? Partial,
    TableModel Table,
    EquatableArray<TypeModel> Types,
    EquatableArray<IndexModel> Indexes)
{
    internal TypeModel Record => Types[0];
}
