using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>
/// Reads the indexes that the SDK's attributes declare on properties, and reports attributes that the mapper does not support.
/// </summary>
internal sealed class ContextIndexReader(INamedTypeSymbol type, Location location, Problems problems)
{
    /// <summary>Reports members that the mapper would store in another format than the context, which would lose data.</summary>
    public void RequireSupported()
    {
        foreach (var current in TypeNames.GetTypeAndBases(type))
        {
            foreach (var member in current.GetMembers().Where(member => AttributeNames.Find(member, ContextNames.Ignore) is null))
            {
                var reason =
                    member is IFieldSymbol { IsStatic: false, IsConst: false, DeclaredAccessibility: Accessibility.Public }
                        ? "is a field, not a property"
                    : ContextNames.FindUnsupported(member) is { } attribute ? $"has [{attribute}]"
                    : null;
                if (reason is not null)
                    problems.Add(
                        Diagnostics.UnsupportedContextFeature,
                        member.Locations.FirstOrDefault(l => l.IsInSource) ?? location,
                        type.Name,
                        member.Name,
                        reason
                    );
            }
        }
    }

    public EquatableArray<IndexModel> Read(TableModel table, List<PropertyModel> properties)
    {
        var keys = new List<Key>();
        foreach (var current in TypeNames.GetTypeAndBases(type))
        {
            foreach (
                var property in current
                    .GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(p => properties.Exists(stored => stored.Name == p.Name))
            )
                keys.AddRange(property.GetAttributes().SelectMany(attribute => ReadKeys(property, attribute)));
        }

        var indexes = keys.GroupBy(key => key.Index)
            .Select(index => new IndexModel(
                index.Key,
                index.Any(key => key.IsGlobal),
                new EquatableArray<string>(index.Any(key => key.IsGlobal) ? Ordered(index, isHash: true) : [table.HashKey ?? ""]),
                new EquatableArray<string>(Ordered(index, isHash: false)),
                Projection: 0,
                default,
                Read: 0,
                Write: 0
            ))
            .ToList();
        foreach (var index in indexes.Where(index => index.HashKeys.Count == 0))
            problems.Add(Diagnostics.InvalidIndex, location, index.Name, type.Name, "has no partition key");
        return new EquatableArray<IndexModel>([.. indexes]);
    }

    private static IEnumerable<Key> ReadKeys(IPropertySymbol property, AttributeData attribute)
    {
        var (isGlobal, isHash) = attribute.AttributeClass?.ToDisplayString() switch
        {
            ContextNames.GlobalHashKey => (true, true),
            ContextNames.GlobalRangeKey => (true, false),
            ContextNames.LocalRangeKey => (false, false),
            _ => (false, true),
        };
        if (isHash && !isGlobal)
            yield break;
        var order = ContextNames.Argument(attribute, "order", "Order")?.Value as int? ?? 0;
        var multiple = ContextNames.Argument(attribute, "indexNames", "IndexNames");
        var names = multiple is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value as string)
            : [ContextNames.Argument(attribute, "indexName", "")?.Value as string];
        foreach (var name in names.OfType<string>())
            yield return new Key(name, property.Name, isGlobal, isHash, order);
    }

    private static string[] Ordered(IEnumerable<Key> keys, bool isHash) =>
        [.. keys.Where(key => key.IsHash == isHash).OrderBy(key => key.Order).Select(key => key.Property)];

    private sealed record Key(string Index, string Property, bool IsGlobal, bool IsHash, int Order);
}
