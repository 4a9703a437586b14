using System.ComponentModel;

namespace DynamoObjects.Mapping;

/// <summary>Collects a record's schema. Called by generated code, which has checked all that is given here.</summary>
/// <typeparam name="T">The record class.</typeparam>
/// <param name="typeName">The record class's name.</param>
/// <param name="tableName">The table's name, without prefix.</param>
/// <param name="create">Makes a new record.</param>
/// <param name="read">Read capacity units, or 0.</param>
/// <param name="write">Write capacity units, or 0.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordSchemaBuilder<T>(string typeName, string tableName, Func<T> create, int read, int write)
    where T : DynamoRecord
{
    private readonly List<PropertySchema> _properties = [];
    private readonly List<IndexSchema> _indexes = [];

    /// <summary>Adds a property.</summary>
    /// <typeparam name="TValue">The property's type.</typeparam>
    /// <param name="name">The property's name.</param>
    /// <param name="attributeName">The attribute's name.</param>
    /// <param name="converter">How values are converted.</param>
    /// <param name="get">Reads the property.</param>
    /// <param name="set">Writes the property.</param>
    /// <param name="nullable">Whether the property may be null.</param>
    /// <returns>This builder.</returns>
    public RecordSchemaBuilder<T> Property<TValue>(
        string name, string attributeName, AttributeConverter<TValue> converter, Func<T, TValue> get, Action<T, TValue> set, bool nullable)
    {
        _properties.Add(new PropertySchema<T, TValue>(typeName, name, attributeName, converter, get, set, nullable));
        return this;
    }

    /// <summary>Adds a global secondary index.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKey">The property that is its partition key.</param>
    /// <param name="rangeKey">The property that is its sort key, or <see langword="null"/>.</param>
    /// <param name="projection">What the index holds.</param>
    /// <param name="include">The properties held beside the keys.</param>
    /// <param name="read">Read capacity units, or 0.</param>
    /// <param name="write">Write capacity units, or 0.</param>
    /// <returns>This builder.</returns>
    public RecordSchemaBuilder<T> GlobalIndex(string name, string hashKey, string? rangeKey, IndexProjection projection, string[] include, int read, int write)
    {
        _indexes.Add(new IndexSchema(name, true, IndexKey(hashKey), rangeKey is null ? null : IndexKey(rangeKey), projection, Array.ConvertAll(include, Find), read, write));
        return this;
    }

    /// <summary>Adds a local secondary index.</summary>
    /// <param name="name">The index's name.</param>
    /// <param name="hashKey">The property that is the table's partition key.</param>
    /// <param name="rangeKey">The property that is its sort key.</param>
    /// <param name="projection">What the index holds.</param>
    /// <param name="include">The properties held beside the keys.</param>
    /// <returns>This builder.</returns>
    public RecordSchemaBuilder<T> LocalIndex(string name, string hashKey, string rangeKey, IndexProjection projection, string[] include)
    {
        _indexes.Add(new IndexSchema(name, false, Find(hashKey), IndexKey(rangeKey), projection, Array.ConvertAll(include, Find), 0, 0));
        return this;
    }

    /// <summary>Makes the schema.</summary>
    /// <param name="hashKey">The property that is the table's partition key.</param>
    /// <param name="rangeKey">The property that is the table's sort key, or <see langword="null"/>.</param>
    /// <returns>The schema.</returns>
    public RecordSchema<T> Build(string hashKey, string? rangeKey)
    {
        var hash = Key(hashKey);
        var range = rangeKey is null ? null : Key(rangeKey);
        return new RecordSchema<T>(new RecordSchemaParts(typeName, tableName, [.. _properties], hash, range, [.. _indexes], read, write), create);
    }

    private PropertySchema Key(string name)
    {
        var property = Find(name);
        property.IsKey = true;
        return property;
    }

    private PropertySchema IndexKey(string name)
    {
        var property = Find(name);
        property.IsIndexKey = true;
        return property;
    }

    private PropertySchema Find(string name) => _properties.Find(p => p.Name == name)
        ?? throw new ArgumentException($"{typeName} has no property '{name}'.", nameof(name));
}
