using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>
/// A base for record classes, which are <see langword="partial"/> and have <see cref="DynamoTableAttribute"/> and a
/// <see cref="DynamoHashKeyAttribute"/>: it gives them access by name, checks and the raw item. Records without it are mapped
/// as well. Not thread-safe.
/// </summary>
public abstract class DynamoRecord : IValidatableRecord, ITrackedRecord
{
    private static readonly Dictionary<string, AttributeValue> EmptyItem = [];

    private StoredItem _stored;
    private UndeclaredAttributes? _undeclared;

    /// <summary>Whether the record has not been loaded from its table, nor saved to it.</summary>
    [JsonIgnore]
    public bool IsNew => _stored.Item is null;

    /// <summary>The raw item, as it was last loaded or saved, with attributes that the record does not declare; empty for a
    /// new record.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, AttributeValue> Item => _stored.Item ?? EmptyItem;

    Dictionary<string, AttributeValue>? ITrackedRecord.StoredItem
    {
        get => _stored.Item;
        set => _stored.Set(this, value);
    }

    bool ITrackedRecord.IsCopy => _stored.IsCopied(this);

    /// <summary>Written by the source generator: what the class declares.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract RecordSchema RecordSchema { get; }

    /// <summary>What a record with <see cref="DynamoSchemalessAttribute"/> holds beside its properties.</summary>
    internal UndeclaredAttributes Undeclared => _undeclared ??= new UndeclaredAttributes();

    /// <summary>A property by the name of its attribute; with <see cref="DynamoSchemalessAttribute"/>, any attribute.</summary>
    /// <param name="attributeName">The attribute's name, case-sensitive.</param>
    /// <remarks>
    /// An undeclared attribute is a <see cref="string"/>, <see cref="bool"/>, <see cref="byte"/> array, any number (read as
    /// <see cref="decimal"/>, or as <see cref="double"/>
    /// beyond it), a set of strings, numbers or binaries, a list, a dictionary by string, or <see langword="null"/>: absent.
    /// </remarks>
    /// <exception cref="DynamoSchemaException">The record has no such attribute, or the value is of another type.</exception>
    [IndexerName("Attribute")]
    public object? this[string attributeName]
    {
        get => IsUndeclared(attributeName) ? Undeclared[attributeName] : RecordSchema.GetAttribute(attributeName).GetValue(this);
        set
        {
            if (attributeName == RecordSchema.Discriminator)
            {
                throw new DynamoSchemaException(
                    $"Attribute '{attributeName}' of a {RecordSchema.TypeName} cannot be set: it is stored with the record's class."
                );
            }

            if (IsUndeclared(attributeName))
                Undeclared[attributeName] = value;
            else
                RecordSchema.GetAttribute(attributeName, value).SetValue(this, value);
        }
    }

    /// <summary>Checks or adjusts the record's data; the class overrides it, and throws what it wants to.</summary>
    /// <remarks>Called when a record has been loaded, after <see cref="Update"/>, and before every save.</remarks>
    public virtual void Validate() { }

    /// <summary>Sets properties by the names of their attributes, then calls <see cref="Validate"/>.</summary>
    /// <param name="values">Values by attribute name.</param>
    /// <exception cref="DynamoSchemaException">
    /// The record has no such attribute, or a value is of another type. All names are looked up before anything is set.
    /// </exception>
    public void Update(IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, value) in values)
        {
            if (!IsUndeclared(name))
                RecordSchema.GetAttribute(name, value);
        }

        foreach (var (name, value) in values)
            this[name] = value;
        Validate();
    }

    /// <summary>The record's values by attribute name, after <see cref="Validate"/>.</summary>
    /// <param name="exclude">Names of attributes to leave out.</param>
    /// <returns>A new dictionary, with null where a property is null.</returns>
    public Dictionary<string, object?> ToDictionary(params string[] exclude)
    {
        ArgumentNullException.ThrowIfNull(exclude);
        Validate();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in RecordSchema.Properties)
        {
            if (!exclude.Contains(property.AttributeName, StringComparer.Ordinal))
                values.Add(property.AttributeName, property.GetValue(this));
        }

        foreach (var name in _undeclared?.Names ?? [])
        {
            if (!exclude.Contains(name, StringComparer.Ordinal))
                values.Add(name, _undeclared![name]);
        }

        return values;
    }

    private bool IsUndeclared(string attributeName)
    {
        ArgumentNullException.ThrowIfNull(attributeName);
        return RecordSchema.IsSchemaless && !RecordSchema.TryGetAttribute(attributeName, out _);
    }
}
