using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>
/// The base of record classes: <see langword="partial"/> classes with <see cref="DynamoTableAttribute"/> and a <see cref="HashKeyAttribute"/>,
/// whose mapping the source generator writes. Not thread-safe.
/// </summary>
public abstract class DynamoRecord
{
    private static readonly Dictionary<string, AttributeValue> Nothing = [];

    /// <summary>The item in the table, as it was last loaded or saved; null for a new record.</summary>
    internal Dictionary<string, AttributeValue>? Stored { get; set; }

    /// <summary>Whether the record has not been loaded from its table, nor saved to it.</summary>
    [JsonIgnore]
    public bool IsNew => Stored is null;

    /// <summary>The raw item, as it was last loaded or saved, with attributes that the record does not declare; empty for a new record.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, AttributeValue> Item => Stored ?? Nothing;

    /// <summary>Written by the source generator: what the class declares.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract RecordSchema RecordSchema { get; }

    /// <summary>A property by the name of its attribute.</summary>
    /// <param name="attributeName">The attribute's name, case-sensitive.</param>
    /// <exception cref="DynamoSchemaException">The record has no such attribute, or the value is of another type.</exception>
    [IndexerName("Attribute")]
    public object? this[string attributeName]
    {
        get => RecordSchema.GetAttribute(attributeName).GetValue(this);
        set => RecordSchema.GetAttribute(attributeName, value).SetValue(this, value);
    }

    /// <summary>Checks or adjusts the record's data; the class overrides it, and throws what it wants to.</summary>
    /// <remarks>Called when a record has been loaded, after <see cref="Update"/>, and before every save.</remarks>
    public virtual void CheckData()
    {
    }

    /// <summary>Sets properties by the names of their attributes, then calls <see cref="CheckData"/>.</summary>
    /// <param name="values">Values by attribute name.</param>
    /// <exception cref="DynamoSchemaException">
    /// The record has no such attribute, or a value is of another type. All names are looked up before anything is set.
    /// </exception>
    public void Update(IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, value) in values)
            RecordSchema.GetAttribute(name, value);
        foreach (var (name, value) in values)
            this[name] = value;
        CheckData();
    }

    /// <summary>The record's values by attribute name, after <see cref="CheckData"/>.</summary>
    /// <param name="exclude">Names of attributes to leave out.</param>
    /// <returns>A new dictionary, with null where a property is null.</returns>
    public Dictionary<string, object?> ToDictionary(params string[] exclude)
    {
        ArgumentNullException.ThrowIfNull(exclude);
        CheckData();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in RecordSchema.Properties)
        {
            if (!exclude.Contains(property.AttributeName, StringComparer.Ordinal))
                values.Add(property.AttributeName, property.GetValue(this));
        }
        return values;
    }
}
