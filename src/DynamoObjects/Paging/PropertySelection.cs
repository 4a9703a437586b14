using System.Globalization;
using System.Linq.Expressions;
using DynamoObjects.Lambdas;
using DynamoObjects.Mapping;

namespace DynamoObjects.Paging;

/// <summary>The attributes that a query or scan reads of each item: the selected ones, and those that a save needs.</summary>
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

    /// <summary>Returns the attributes that an index contains, or null for all.</summary>
    public static IReadOnlySet<string>? GetProjectedNames(RecordSchema schema, IndexSchema index)
    {
        if (index.Projection == IndexProjection.All)
            return null;
        var attributes = GetKeyNames(schema, index);
        if (index.Projection == IndexProjection.Include)
            attributes.UnionWith(index.Include.Select(property => property.AttributeName));
        return attributes;
    }

    /// <summary>
    /// Returns the keys of a table and of an index of it, which every item of the index has and which identify a position.
    /// </summary>
    public static HashSet<string> GetKeyNames(RecordSchema schema, IndexSchema? index)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal) { schema.HashKey.AttributeName };
        if (schema.RangeKey is { } range)
            keys.Add(range.AttributeName);
        if (index is not null)
            keys.UnionWith(index.HashKeys.Concat(index.RangeKeys).Select(property => property.AttributeName));
        return keys;
    }

    /// <exception cref="QueryTranslationException">A lambda is not a property of the record, or the index does not contain it.</exception>
    public static PropertySelection Select(
        RecordSchema schema,
        IndexSchema? index,
        IReadOnlySet<string>? previous,
        IEnumerable<LambdaExpression> properties
    )
    {
        var attributes = GetKeyNames(schema, index);
        attributes.UnionWith(previous ?? new HashSet<string>());
        if (schema.Version is { } version)
            attributes.Add(version.AttributeName);
        if (schema.Discriminator is { } discriminator)
            attributes.Add(discriminator);
        var projected = index is { IsGlobal: true } ? GetProjectedNames(schema, index) : null;

        // Attributes that the mapper adds are not requested from an index that does not contain them.
        if (projected is not null)
            attributes.IntersectWith(projected);
        foreach (var lambda in properties)
        {
            var name = PropertyPath.Read(schema, lambda).AttributeName;
            if (projected?.Contains(name) == false)
                throw new QueryTranslationException(
                    lambda.Body,
                    $"index '{index!.Name}' does not contain '{name}', only {string.Join(", ", projected.Order(StringComparer.Ordinal))}"
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
