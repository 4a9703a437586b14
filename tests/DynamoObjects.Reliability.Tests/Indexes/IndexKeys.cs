namespace DynamoObjects.Reliability.Indexes;

/// <summary>An index: its keys and its projection.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsLocal">Whether it is a local index.</param>
/// <param name="Hash">The hash key.</param>
/// <param name="Range">The range key, or null.</param>
/// <param name="Projected">The projected attributes other than keys; null for all attributes.</param>
internal sealed record IndexKeys(string Name, bool IsLocal, string Hash, string? Range, IReadOnlyList<string>? Projected);
