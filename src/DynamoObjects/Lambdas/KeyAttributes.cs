using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>The key attributes of a query: those of the table or of one of its indexes, which may have several each.</summary>
internal sealed record KeyAttributes(
    string QueryArgument,
    string Title,
    IReadOnlyList<PropertySchema> Hash,
    IReadOnlyList<PropertySchema> Range
)
{
    public static KeyAttributes ForTable(RecordSchema schema) =>
        new("no index", schema.TypeName, [schema.HashKey], schema.RangeKey is { } range ? [range] : []);

    public static KeyAttributes ForIndex(IndexSchema index) =>
        new($"index: \"{index.Name}\"", $"index '{index.Name}'", index.HashKeys, index.RangeKeys);

    /// <summary>Returns the key attributes of the table and of all its indexes.</summary>
    public static IEnumerable<KeyAttributes> All(RecordSchema schema) => schema.Indexes.Select(ForIndex).Prepend(ForTable(schema));
}
