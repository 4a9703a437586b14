using System.Text.Json;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The key attributes of a table in a snapshot, in which the keys of the table and its indexes are looked up.</summary>
/// <param name="table">The table's name, for messages.</param>
/// <param name="attributes">The attributes.</param>
internal sealed class SavedKeys(string table, IReadOnlyList<KeyAttribute> attributes)
{
    /// <exception cref="JsonException">A name is not among the attributes.</exception>
    public KeySchema Find(IReadOnlyList<string> hash, IReadOnlyList<string>? range)
    {
        if (hash.Count == 0)
            throw new JsonException($"HashKeys of the table '{table}' or of one of its indexes is empty: add an attribute.");
        return new KeySchema([.. hash.Select(Find)], [.. (range ?? []).Select(Find)]);
    }

    /// <exception cref="JsonException">The text is not one of the values.</exception>
    public static string OneOf(string text, params string[] values) =>
        values.Contains(text, StringComparer.Ordinal)
            ? text
            : throw new JsonException($"'{text}' is not one of {string.Join(", ", values)}.");

    private KeyAttribute Find(string name)
    {
        var found = attributes.FirstOrDefault(attribute => attribute?.Name == name)
            ?? throw new JsonException($"Attributes of the table '{table}' does not contain '{name}': add it with its type, S, N or B.");
        return found.Type is AttributeType.S or AttributeType.N or AttributeType.B
            ? found
            : throw new JsonException($"'{name}' cannot be a key of the table '{table}' with the type {found.Type}: it must be S, N or B.");
    }
}
