namespace DynamoObjects.Generator.Models;

/// <summary>
/// Everything that the generated code depends on, without symbols and positions, so that it is equal while the record is unchanged. The
/// first type is the record itself.
/// </summary>
internal sealed record RecordModel(
    string HintName,
    string ClassName,
    PartialModel? Partial,
    TableModel Table,
    EquatableArray<TypeModel> Types,
    EquatableArray<IndexModel> Indexes
)
{
    public TypeModel Record => Types[0];

    /// <summary>
    /// Returns a model that does not store empty index keys, because DynamoDB rejects an empty string or binary as a key.
    /// </summary>
    public RecordModel WithEmptyIndexKeysOmitted()
    {
        var keys = new HashSet<string>(
            Indexes
                .SelectMany(index => index.HashKeys.Concat(index.RangeKeys))
                .Where(name => name != Table.HashKey && name != Table.RangeKey)
        );
        var items = new HashSet<int>(Record.Derived.Select(derived => derived.Type)) { 0 };
        return this with
        {
            Types = new([
                .. Types.Select(
                    (type, i) =>
                        !items.Contains(i)
                            ? type
                            : type with
                            {
                                Properties = new([.. type.Properties.Select(p => keys.Contains(p.Name) ? MarkOmittedWhenEmpty(p) : p)]),
                            }
                ),
            ]),
        };
    }

    // A property that is omitted if it is empty reads as empty if it is absent. The empty value of a custom converter is unknown.
    private static PropertyModel MarkOmittedWhenEmpty(PropertyModel property)
    {
        var isText = property.Type is "string" or "byte[]";
        var isRequired =
            property.MissingBehavior == MissingAttributeBehavior.Throw || property is { Parameter.Default: "default", IsNullable: false };
        var missingBehavior =
            isText && isRequired ? MissingAttributeBehavior.UseEmpty
            : property.Kind == "?" ? MissingAttributeBehavior.KeepDefault
            : property.MissingBehavior;
        return property with { IsOmittedWhenEmpty = true, MissingBehavior = missingBehavior };
    }
}
