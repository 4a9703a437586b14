namespace DynamoObjects.Reliability.Indexes;

/// <summary>The place of an item after a write: absent, in the table only, or in its indexes as well.</summary>
internal readonly record struct Place(bool IsStored, string? Shelf, string? Owner);
