using System.Diagnostics.CodeAnalysis;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Represents the schema of a record class: its table, keys, indexes and properties.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public abstract class RecordSchema
{
    private readonly Dictionary<string, PropertySchema> _byAttribute;

    private protected RecordSchema(IReadOnlyList<PropertySchema> properties, RecordDeclaration declared)
    {
        Properties = properties;
        _byAttribute = properties.ToDictionary(p => p.AttributeName, StringComparer.Ordinal);
        (TypeName, TableName, Stream, IsSchemaless) = (declared.TypeName, declared.TableName, declared.Stream, declared.IsSchemaless);
        (ReadCapacity, WriteCapacity) = (declared.ReadCapacity, declared.WriteCapacity);
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
                $"{TypeName}.{property.Name} is a key, but its converter stores it as {property.Converter.Kind}: DynamoDB accepts "
                    + "keys of type S, N and B. Use another converter or property."
            );
        }
    }

    /// <summary>Gets the record class's name for error messages.</summary>
    public string TypeName { get; }

    /// <summary>Gets the table's name, without prefix.</summary>
    public string TableName { get; }

    /// <summary>Gets the read capacity units, or 0 if the record class declares none.</summary>
    public int ReadCapacity { get; }

    /// <summary>Gets the write capacity units, or 0 if the record class declares none.</summary>
    public int WriteCapacity { get; }

    /// <summary>Gets the data that the table's stream contains for each change.</summary>
    /// <value>The default is <see cref="StreamView.None"/>.</value>
    public StreamView Stream { get; }

    /// <summary>Gets the properties that are stored.</summary>
    public IReadOnlyList<PropertySchema> Properties { get; }

    /// <summary>Gets the partition key.</summary>
    public PropertySchema HashKey { get; }

    /// <summary>Gets the sort key, or <see langword="null"/> if the table has none.</summary>
    public PropertySchema? RangeKey { get; }

    /// <summary>Gets the secondary indexes.</summary>
    public IReadOnlyList<IndexSchema> Indexes { get; }

    /// <summary>Gets the property with <see cref="DynamoVersionAttribute"/>, or <see langword="null"/>.</summary>
    public PropertySchema? Version { get; }

    /// <summary>Gets the property with the time of the first save, or <see langword="null"/>.</summary>
    public PropertySchema? CreatedAt { get; }

    /// <summary>Gets the property with the time of the last save, or <see langword="null"/>.</summary>
    public PropertySchema? UpdatedAt { get; }

    /// <summary>Gets the property with the time after which DynamoDB deletes the item, or <see langword="null"/>.</summary>
    public PropertySchema? TimeToLive { get; }

    /// <summary>Gets a value indicating whether records keep attributes that the class does not declare.</summary>
    public bool IsSchemaless { get; }

    /// <summary>The name of the attribute that stores a record's type name, or null.</summary>
    internal abstract string? Discriminator { get; }

    /// <summary>The type names of the declared classes.</summary>
    internal abstract IReadOnlyList<string> TypeNames { get; }

    /// <summary>The type name of the class, or null if its items have none.</summary>
    internal abstract string? OwnTypeName { get; }

    /// <summary>Whether an item without a type name cannot be read.</summary>
    internal abstract bool RequiresTypeName { get; }

    /// <summary>
    /// Whether an update can create a readable item. For an abstract class, an update does not know which derived class to create.
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

    /// <summary>Returns the property of an attribute, or throws an exception that lists the declared attributes.</summary>
    internal PropertySchema GetAttribute(string attributeName, object? value = null)
    {
        ArgumentNullException.ThrowIfNull(attributeName);
        return TryGetAttribute(attributeName, out var property)
            ? property
            : throw new DynamoSchemaException(
                $"{TypeName} has no attribute '{attributeName}'{(value is null ? "" : $" (to set to {DynamoKey.Text(value)})")}. "
                    + $"Its attributes: {string.Join(", ", _byAttribute.Keys.Order(StringComparer.Ordinal))}."
            );
    }

    /// <summary>Returns whether a stored item has the same attributes as a written one.</summary>
    internal bool IsSame(Dictionary<string, AttributeValue> stored, Dictionary<string, AttributeValue> written) =>
        stored.Count == written.Count
        && written.All(attribute => IsSame(attribute.Key, stored.GetValueOrDefault(attribute.Key), attribute.Value));

    /// <summary>
    /// Returns whether a stored attribute has the same value as a written one. Other writers may use another format for a number or date.
    /// </summary>
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
