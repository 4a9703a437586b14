using DynamoObjects.Mapping;

namespace DynamoObjects.Lambdas;

/// <summary>The keys that a query goes by: those of the table, or of one of its indexes, which may have several attributes each.</summary>
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

    /// <summary>The table's, and those of all its indexes.</summary>
    public static IEnumerable<KeyAttributes> All(RecordSchema schema) => schema.Indexes.Select(ForIndex).Prepend(ForTable(schema));
}
