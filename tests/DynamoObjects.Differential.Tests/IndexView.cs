namespace DynamoObjects.Differential;

/// <summary>A table or an index of it, as requests read it.</summary>
/// <param name="Index">The index; <see langword="null"/> for the table itself.</param>
/// <param name="Key">The attributes of its key, with their types.</param>
internal sealed record IndexView(string? Index, IReadOnlyList<(string Name, string Type)> Key);
