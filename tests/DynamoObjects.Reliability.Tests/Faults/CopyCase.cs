namespace DynamoObjects.Reliability.Faults;

/// <summary>The initial state of a copy and its expected result. A table consists of the keys and texts of its items.</summary>
/// <param name="Source">The items to copy, in the order in which one segment reads them.</param>
/// <param name="Before">The initial items of the target.</param>
/// <param name="Spoiled">The keys of items that the target does not accept.</param>
/// <param name="Overwrite">Whether items of the target are replaced.</param>
internal sealed record CopyCase(
    IReadOnlyList<(string Key, string Text)> Source,
    IReadOnlyDictionary<string, string> Before,
    IReadOnlySet<string> Spoiled,
    bool Overwrite
)
{
    /// <summary>Gets the expected text in the target after an item is copied.</summary>
    public string? GetExpectedItems((string Key, string Text) item) =>
        Spoiled.Contains(item.Key) || (!Overwrite && Before.ContainsKey(item.Key)) ? Before.GetValueOrDefault(item.Key) : item.Text;
}
