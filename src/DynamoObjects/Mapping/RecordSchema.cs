using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>What a record class declares: its table, keys, indexes and properties. Immutable and thread-safe.</summary>
public abstract class RecordSchema
{
    private readonly Dictionary<string, PropertySchema> _byAttribute;

    private protected RecordSchema(IReadOnlyList<PropertySchema> properties, RecordDeclaration declared)
    {
        Properties = properties;
        _byAttribute = properties.ToDictionary(p => p.AttributeName, StringComparer.Ordinal);
        (TypeName, TableName, Stream, IsSchemaless) = (declared.TypeName, declared.TableName, declared.Stream, declared.IsSchemaless);
        (ReadCapacity, WriteCapacity) = (declared.Read, declared.Write);
        HashKey = Key(declared.HashKey)!;
        RangeKey = Key(declared.RangeKey);
        Version = GetOptionalProperty(declared.Version);
        FirstVersion = declared.FirstVersion;
        CreatedAt = GetOptionalProperty(declared.CreatedAt);
        UpdatedAt = GetOptionalProperty(declared.UpdatedAt);
        TimeToLive = GetOptionalProperty(declared.TimeToLive);
        Indexes = [.. declared.Indexes.Select(index => new IndexSchema(index, this))];
        foreach (var property in Indexes.SelectMany(index => index.HashKeys.Concat(index.RangeKeys)))
            property.IsIndexKey = true;
        foreach (
            var property in Properties.Where(p =>
                (p.IsKey || p.IsIndexKey) && p.Converter.Kind is not (AttributeKind.S or AttributeKind.N or AttributeKind.B)
            )
        )
        {
            throw new DynamoSchemaException(
                $"{TypeName}.{property.Name} is a key, but its converter stores it as {property.Converter.Kind}: DynamoDB's keys are S, N "
                    + "or B."
            );
        }
    }

    /// <summary>The record class's name, for messages.</summary>
    public string TypeName { get; }

    /// <summary>The table's name, without prefix.</summary>
    public string TableName { get; }

    /// <summary>Read capacity units, or 0: none declared.</summary>
    public int ReadCapacity { get; }

    /// <summary>Write capacity units, or 0: none declared.</summary>
    public int WriteCapacity { get; }

    /// <summary>The table's stream; <see cref="StreamView.None"/> by default.</summary>
    public StreamView Stream { get; }

    /// <summary>The properties that are stored.</summary>
    public IReadOnlyList<PropertySchema> Properties { get; }

    /// <summary>The partition key.</summary>
    public PropertySchema HashKey { get; }

    /// <summary>The sort key, or <see langword="null"/>.</summary>
    public PropertySchema? RangeKey { get; }

    /// <summary>The secondary indexes.</summary>
    public IReadOnlyList<IndexSchema> Indexes { get; }

    /// <summary>The property that counts the item's saves, or <see langword="null"/>.</summary>
    public PropertySchema? Version { get; }

    /// <summary>The property that holds the time of the first save, or <see langword="null"/>.</summary>
    public PropertySchema? CreatedAt { get; }

    /// <summary>The property that holds the time of the last save, or <see langword="null"/>.</summary>
    public PropertySchema? UpdatedAt { get; }

    /// <summary>The property that holds the time when DynamoDB may delete the item, or <see langword="null"/>.</summary>
    public PropertySchema? TimeToLive { get; }

    /// <summary>Whether records also keep attributes that the class does not declare.</summary>
    public bool IsSchemaless { get; }

    /// <summary>The attribute that tells derived records apart, or null.</summary>
    internal abstract string? Discriminator { get; }

    /// <summary>What the discriminator holds of each declared class.</summary>
    internal abstract IReadOnlyList<string> TypeNames { get; }

    /// <summary>What the discriminator holds of the class itself, or null where its items have none.</summary>
    internal abstract string? OwnTypeName { get; }

    /// <summary>Whether an item without the discriminator cannot be read.</summary>
    internal abstract bool RequiresTypeName { get; }

    /// <summary>
    /// Whether an update can create an item that can be read: it does not know which derived class of an abstract one to create.
    /// </summary>
    internal bool CanBeUpserted => !RequiresTypeName || OwnTypeName is not null;

    /// <summary>The version of a new item.</summary>
    internal int FirstVersion { get; }

    internal bool TryGetAttribute(string attributeName, [NotNullWhen(true)] out PropertySchema? property) =>
        _byAttribute.TryGetValue(attributeName, out property);

    internal PropertySchema? FindProperty(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Name == name)
                return property;
        }

        return null;
    }

    /// <summary>The property of an attribute, or an exception that names what was asked for and what there is.</summary>
    internal PropertySchema GetAttribute(string attributeName, object? value = null)
    {
        ArgumentNullException.ThrowIfNull(attributeName);
        return TryGetAttribute(attributeName, out var property)
            ? property
            : throw new DynamoSchemaException(
                $"{TypeName} has no attribute '{attributeName}'{(value is null ? "" : $" (to be set to {DynamoKey.Text(value)})")}. "
                    + $"It has {string.Join(", ", _byAttribute.Keys.Order(StringComparer.Ordinal))}."
            );
    }

    /// <summary>Whether a stored item has the same attributes as a written one.</summary>
    internal bool IsSame(Dictionary<string, AttributeValue> stored, Dictionary<string, AttributeValue> written) =>
        stored.Count == written.Count
        && written.All(attribute => IsSame(attribute.Key, stored.GetValueOrDefault(attribute.Key), attribute.Value));

    /// <summary>Whether a stored attribute is of the same value as a written one: others may write a number or a date otherwise.</summary>
    internal bool IsSame(string attributeName, AttributeValue? stored, AttributeValue? written)
    {
        if (AttributeValues.AreEqual(stored, written))
            return true;
        if (stored is null || written is null || AttributeValues.IsNull(stored) || !TryGetAttribute(attributeName, out var property))
            return false;
        try
        {
            var value = property.Converter.FromAttributeUntyped(stored);
            return AttributeValues.AreEqual(property.Converter.ToAttributeUntyped(value), written);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or DynamoSchemaException)
        {
            return false;
        }
    }

    internal PropertySchema GetProperty(string name) =>
        FindProperty(name) ?? throw new ArgumentException($"{TypeName} has no property '{name}'.", nameof(name));

    private PropertySchema? GetOptionalProperty(string? name) => name is null ? null : GetProperty(name);

    private PropertySchema? Key(string? name)
    {
        var property = GetOptionalProperty(name);
        if (property is not null)
            property.IsKey = true;
        return property;
    }
}
