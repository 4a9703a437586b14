using System.Globalization;
using System.Linq.Expressions;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;

namespace DynamoObjects.Paging;

/// <summary>The attributes that a query or scan reads of each item: those that are selected, and those without which no
/// record can be saved.</summary>
internal sealed class PropertySelection
{
    private readonly string[] _ordered;

    private PropertySelection(IReadOnlySet<string> attributes)
    {
        Attributes = attributes;
        _ordered = [.. attributes.Order(StringComparer.Ordinal)];
        Text = string.Join(", ", Enumerable.Range(0, _ordered.Length).Select(Placeholder));
    }

    public IReadOnlySet<string> Attributes { get; }

    public string Text { get; }

    /// <summary>What an index holds of each item, or null for everything.</summary>
    public static IReadOnlySet<string>? Of(RecordSchema schema, IndexSchema index)
    {
        if (index.Projection == IndexProjection.All)
            return null;
        var attributes = KeysOf(schema, index);
        if (index.Projection == IndexProjection.Include)
            attributes.UnionWith(index.Include.Select(property => property.AttributeName));
        return attributes;
    }

    /// <summary>The keys of a table and of an index of it, which every item read there has, and which tell where reading goes on.</summary>
    public static HashSet<string> KeysOf(RecordSchema schema, IndexSchema? index)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { schema.HashKey.AttributeName };
        if (schema.RangeKey is { } range)
            keys.Add(range.AttributeName);
        if (index is not null)
            keys.UnionWith(index.HashKeys.Concat(index.RangeKeys).Select(property => property.AttributeName));
        return keys;
    }

    /// <exception cref="QueryTranslationException">A lambda is not a property of the record, or the index does not hold it.</exception>
    public static PropertySelection Select(
        RecordSchema schema,
        IndexSchema? index,
        IReadOnlySet<string>? before,
        IEnumerable<LambdaExpression> properties
    )
    {
        var attributes = KeysOf(schema, index);
        attributes.UnionWith(before ?? new HashSet<string>());
        if (schema.Version is { } version)
            attributes.Add(version.AttributeName);
        if (schema.Discriminator is { } discriminator)
            attributes.Add(discriminator);
        var held = index is { IsGlobal: true } ? Of(schema, index) : null;

        // What the mapper itself adds cannot be asked of an index that has not got it.
        if (held is not null)
            attributes.IntersectWith(held);
        foreach (var lambda in properties)
        {
            var name = PropertyPath.Property(schema, lambda).AttributeName;
            if (held?.Contains(name) == false)
                throw new QueryTranslationException(
                    lambda.Body,
                    $"index '{index!.Name}' does not hold '{name}', only {string.Join(", ", held.Order(StringComparer.Ordinal))}"
                );
            attributes.Add(name);
        }

        return new PropertySelection(attributes);
    }

    public Dictionary<string, string> With(Dictionary<string, string>? names)
    {
        var all = names is null ? [] : new Dictionary<string, string>(names);
        for (var i = 0; i < _ordered.Length; i++)
            all.Add(Placeholder(i), _ordered[i]);
        return all;
    }

    private static string Placeholder(int index) => "#p" + index.ToString(CultureInfo.InvariantCulture);
}
