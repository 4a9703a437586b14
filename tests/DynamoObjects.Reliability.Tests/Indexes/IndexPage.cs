namespace DynamoObjects.Reliability.Indexes;

/// <summary>A page of the table or of an index.</summary>
/// <param name="Read">A description of the read.</param>
/// <param name="IsConsistent">Whether the read was strongly consistent.</param>
/// <param name="Entries">The items on the page.</param>
/// <param name="Covers">Whether an item belongs on the page.</param>
internal sealed record IndexPage(string Read, bool IsConsistent, IReadOnlyList<Entry> Entries, Func<Entry, bool> Covers);
