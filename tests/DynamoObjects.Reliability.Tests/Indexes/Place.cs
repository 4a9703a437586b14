namespace DynamoObjects.Reliability.Indexes;

/// <summary>Where a write leaves an item: in no table, in it alone, or in its indexes as well.</summary>
internal readonly record struct Place(bool IsStored, string? Shelf, string? Owner);
