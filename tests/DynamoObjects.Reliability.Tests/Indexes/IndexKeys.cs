namespace DynamoObjects.Reliability.Indexes;

/// <summary>An index: its keys, and the attributes beside keys that it has.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsLocal">Whether it is a local one.</param>
/// <param name="Hash">The hash key.</param>
/// <param name="Range">The range key, or null.</param>
/// <param name="Projected">What it has beside the keys; null for all attributes.</param>
internal sealed record IndexKeys(string Name, bool IsLocal, string Hash, string? Range, IReadOnlyList<string>? Projected);
