namespace DynamoObjects.Generator.Models;

/// <summary>All that the emitted code depends on; no symbols, no positions, so that it stays equal while the record
/// does. The first type is the record itself.</summary>
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

    /// <summary>The same, but that an index is told of nothing empty: DynamoDB takes no empty string or binary as a key.</summary>
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

    // What is left out because it is empty is empty when it is absent; what a converter of the user's makes of it is not known here.
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
