using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>What a record class declares: its table, keys, indexes and properties. Immutable and thread-safe.</summary>
public abstract class RecordSchema
{
    private readonly PropertySchema[] _properties;
    private readonly Dictionary<string, PropertySchema> _byAttribute;

    private protected RecordSchema(RecordSchemaParts parts)
    {
        (TypeName, TableName, HashKey, RangeKey, Indexes) = (parts.TypeName, parts.TableName, parts.HashKey, parts.RangeKey, parts.Indexes);
        (ReadCapacity, WriteCapacity) = (parts.ReadCapacity, parts.WriteCapacity);
        _properties = parts.Properties;
        _byAttribute = _properties.ToDictionary(p => p.AttributeName, StringComparer.Ordinal);
    }

    /// <summary>The record class's name, for messages.</summary>
    public string TypeName { get; }

    /// <summary>The table's name, without prefix.</summary>
    public string TableName { get; }

    /// <summary>Read capacity units, or 0: none declared.</summary>
    public int ReadCapacity { get; }

    /// <summary>Write capacity units, or 0: none declared.</summary>
    public int WriteCapacity { get; }

    /// <summary>The properties that are stored.</summary>
    public IReadOnlyList<PropertySchema> Properties => _properties;

    /// <summary>The partition key.</summary>
    public PropertySchema HashKey { get; }

    /// <summary>The sort key, or <see langword="null"/>.</summary>
    public PropertySchema? RangeKey { get; }

    /// <summary>The secondary indexes.</summary>
    public IReadOnlyList<IndexSchema> Indexes { get; }

    internal bool TryGetAttribute(string attributeName, [NotNullWhen(true)] out PropertySchema? property)
        => _byAttribute.TryGetValue(attributeName, out property);

    internal PropertySchema? FindProperty(string name) => Array.Find(_properties, p => p.Name == name);

    /// <summary>The property of an attribute, or an exception that names what was asked for and what there is.</summary>
    internal PropertySchema GetAttribute(string attributeName, object? value = null)
    {
        ArgumentNullException.ThrowIfNull(attributeName);
        return TryGetAttribute(attributeName, out var property)
            ? property
            : throw new DynamoSchemaException(
                $"{TypeName} has no attribute '{attributeName}'{(value is null ? "" : $" (to be set to {DynamoKey.Text(value)})")}. " +
                $"It has {string.Join(", ", _byAttribute.Keys.Order(StringComparer.Ordinal))}.");
    }

    /// <summary>The record's attributes, without those that are null.</summary>
    internal Dictionary<string, AttributeValue> Write(DynamoRecord record)
    {
        var item = new Dictionary<string, AttributeValue>(_properties.Length);
        foreach (var property in _properties)
        {
            if (property.Write(record) is { } value)
                item.Add(property.AttributeName, value);
        }
        return item;
    }

    private protected void Fill(DynamoRecord record, Dictionary<string, AttributeValue> item)
    {
        foreach (var property in _properties)
        {
            if (item.TryGetValue(property.AttributeName, out var value))
                property.Read(record, value);
        }
    }
}
