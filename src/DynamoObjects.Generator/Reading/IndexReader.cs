using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads <c>[DynamoGlobalIndex]</c> and <c>[DynamoLocalIndex]</c>, whose keys are names of properties or attributes.</summary>
internal sealed class IndexReader(
    INamedTypeSymbol type,
    List<PropertyModel> properties,
    TableModel table,
    Location location,
    Problems problems
)
{
    /// <summary>
    /// The maximum number of attributes of each key of
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">a global secondary index</see>.
    /// </summary>
    private const int MaxKeyParts = 4;

    private const int MaxLocalIndexes = 5;

    public EquatableArray<IndexModel> Read()
    {
        var indexes = new List<IndexModel>();
        foreach (var attribute in type.GetAttributes())
        {
            var index =
                AttributeNames.Is(attribute.AttributeClass, AttributeNames.GlobalIndex) ? Global(attribute)
                : AttributeNames.Is(attribute.AttributeClass, AttributeNames.LocalIndex) ? Local(attribute)
                : null;
            if (index is null)
                continue;
            if (indexes.Exists(other => other.Name == index.Name))
                Report(Diagnostics.InvalidIndex, attribute, index.Name, type.Name, "is declared twice");
            else
                indexes.Add(index);
        }

        if (indexes.Count(index => !index.IsGlobal) > MaxLocalIndexes)
        {
            var last = indexes.Last(index => !index.IsGlobal);
            var problem = $"exceeds the maximum of {MaxLocalIndexes} local indexes of a table";
            problems.Add(Diagnostics.InvalidIndex, location, last.Name, type.Name, problem);
        }

        return new EquatableArray<IndexModel>([.. indexes]);
    }

    private IndexModel? Global(AttributeData attribute)
    {
        var hashKeys = AttributeNames.NamedArray(attribute, "HashKeys") ?? Single(AttributeNames.Positional<string>(attribute, 1));
        var rangeKeys = AttributeNames.NamedArray(attribute, "RangeKeys") ?? Single(AttributeNames.Positional<string>(attribute, 2));
        if (hashKeys.Length is 0 or > MaxKeyParts || rangeKeys.Length > MaxKeyParts)
        {
            Report(
                Diagnostics.InvalidIndex,
                attribute,
                GetName(attribute),
                type.Name,
                $"needs one to four partition keys and at most four sort keys, but has {hashKeys.Length} and {rangeKeys.Length}"
            );
            return null;
        }

        return Index(attribute, isGlobal: true, Keys(hashKeys, attribute), Keys(rangeKeys, attribute));
    }

    private IndexModel? Local(AttributeData attribute)
    {
        var range = Keys(Single(AttributeNames.Positional<string>(attribute, 1)), attribute);
        if (table.RangeKey is null && range is not null)
        {
            Report(
                Diagnostics.InvalidIndex,
                attribute,
                GetName(attribute),
                type.Name,
                "is local, but its table has no sort key; add one with [DynamoRangeKey], or declare a [DynamoGlobalIndex]"
            );
            return null;
        }

        return table.HashKey is null ? null : Index(attribute, isGlobal: false, [table.HashKey], range);
    }

    private IndexModel? Index(AttributeData attribute, bool isGlobal, string[]? hashKeys, string[]? rangeKeys)
    {
        var include = (AttributeNames.NamedArray(attribute, "Include") ?? [])
            .Select(name => Find(name, attribute)?.Name)
            .OfType<string>()
            .ToArray();
        if (hashKeys is null || rangeKeys is null)
            return null;
        var name = GetName(attribute);
        TableNaming.RequireIndex(name, type.Name, AttributeNames.GetLocation(attribute, location), problems);
        if (hashKeys.Concat(rangeKeys).GroupBy(key => key).FirstOrDefault(keys => keys.Count() > 1) is { } duplicate)
            Report(Diagnostics.InvalidIndex, attribute, name, type.Name, $"has '{duplicate.Key}' twice in its keys");
        foreach (var range in rangeKeys.Select(key => properties.Find(p => p.Name == key)!).Where(SpecialProperties.IsUnordered))
            Report(Diagnostics.UnorderedKey, attribute, type.Name, range.Name, $"index '{name}'");
        return new IndexModel(
            name,
            isGlobal,
            new EquatableArray<string>(hashKeys),
            new EquatableArray<string>(rangeKeys),
            AttributeNames.Named(attribute, "Projection", 0),
            new EquatableArray<string>(include),
            AttributeNames.Named(attribute, "ReadCapacity", 0),
            AttributeNames.Named(attribute, "WriteCapacity", 0)
        );
    }

    /// <summary>Returns the properties' names, or null if one does not exist.</summary>
    private string[]? Keys(string[] names, AttributeData attribute)
    {
        var keys = Array.ConvertAll(names, name => Find(name, attribute));
        foreach (var key in keys.Where(key => key is not null && key.Kind is not ("S" or "N" or "B" or "?")))
            Report(Diagnostics.NotAKeyType, attribute, type.Name, key!.Name, $"index '{GetName(attribute)}'", key.Kind);
        foreach (var key in keys.OfType<PropertyModel>())
            AttributeNaming.RequireKey(key, type.Name, AttributeNames.GetLocation(attribute, location), problems);
        return Array.TrueForAll(keys, key => key is not null) ? Array.ConvertAll(keys, key => key!.Name) : null;
    }

    private PropertyModel? Find(string name, AttributeData attribute)
    {
        var property = properties.Find(p => p.Name == name) ?? properties.Find(p => p.AttributeName == name);
        if (property is null)
            Report(Diagnostics.UnknownIndexKey, attribute, GetName(attribute), type.Name, name);
        return property;
    }

    private static string GetName(AttributeData attribute) => AttributeNames.Positional<string>(attribute, 0) ?? "";

    private static string[] Single(string? name) => name is null ? [] : [name];

    private void Report(DiagnosticDescriptor descriptor, AttributeData attribute, params string[] arguments) =>
        problems.Add(descriptor, AttributeNames.GetLocation(attribute, location), arguments);
}
