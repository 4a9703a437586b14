namespace DynamoObjects.Reliability.Faults;

/// <summary>What a copy begins with, and what it has to lead to. A table is its items' keys and texts.</summary>
/// <param name="Source">The items to copy, in the order in which one segment reads them.</param>
/// <param name="Before">The target at the start.</param>
/// <param name="Spoiled">The keys of items that the target cannot take.</param>
/// <param name="Overwrite">Whether items of the target are replaced.</param>
internal sealed record CopyCase(
    IReadOnlyList<(string Key, string Text)> Source,
    IReadOnlyDictionary<string, string> Before,
    IReadOnlySet<string> Spoiled,
    bool Overwrite
)
{
    /// <summary>What the target has to have of an item once it is copied.</summary>
    public string? GetExpectedItems((string Key, string Text) item) =>
        Spoiled.Contains(item.Key) || (!Overwrite && Before.ContainsKey(item.Key)) ? Before.GetValueOrDefault(item.Key) : item.Text;
}
