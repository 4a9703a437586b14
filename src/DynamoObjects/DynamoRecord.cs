using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects;

/// <summary>Provides a base class for record classes.</summary>
/// <remarks>
/// A record class is <see langword="partial"/> and has <see cref="DynamoTableAttribute"/> and a <see cref="DynamoHashKeyAttribute"/>. The
/// base class adds access to attributes by name, validation and the raw item. Records without this base class are mapped as well. This type
/// is not thread-safe.
/// </remarks>
public abstract class DynamoRecord : IValidatableRecord, ITrackedRecord
{
    private static readonly Dictionary<string, AttributeValue> EmptyItem = [];

    private StoredItem _stored;
    private UndeclaredAttributes? _undeclared;

    /// <summary>Gets a value indicating whether the record was neither loaded from its table nor saved to it.</summary>
    [JsonIgnore]
    public bool IsNew => _stored.Item is null;

    /// <summary>
    /// Gets the raw item as it was last loaded or saved, including attributes that the class does not declare, or an empty dictionary for a
    /// new record.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, AttributeValue> Item => _stored.Item ?? EmptyItem;

    Dictionary<string, AttributeValue>? ITrackedRecord.StoredItem
    {
        get => _stored.Item;
        set => _stored.Set(this, value);
    }

    bool ITrackedRecord.IsCopy => _stored.IsCopied(this);

    /// <summary>Gets the schema of the class.</summary>
    /// <remarks>The source generator implements this property.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract RecordSchema RecordSchema { get; }

    /// <summary>The attributes of a record with <see cref="DynamoSchemalessAttribute"/> that its class does not declare.</summary>
    internal UndeclaredAttributes Undeclared => _undeclared ??= new UndeclaredAttributes();

    /// <summary>Gets or sets the value of an attribute by its name.</summary>
    /// <param name="attributeName">The attribute's name, case-sensitive.</param>
    /// <remarks>
    /// With <see cref="DynamoSchemalessAttribute"/>, the attribute need not be declared. An undeclared attribute is a <see cref="string"/>,
    /// a <see cref="bool"/>, a <see cref="byte"/> array, a number (read as <see cref="decimal"/>, or as <see cref="double"/> beyond the
    /// range of decimal), a set of strings, numbers or binary values, a list, a dictionary with string keys, or <see langword="null"/> if
    /// it is absent.
    /// </remarks>
    /// <exception cref="DynamoSchemaException">The record does not have the attribute, or the value is of another type.</exception>
    [IndexerName("Attribute")]
    public object? this[string attributeName]
    {
        get => IsUndeclared(attributeName) ? Undeclared[attributeName] : RecordSchema.GetAttribute(attributeName).GetValue(this);
        set
        {
            if (attributeName == RecordSchema.Discriminator)
            {
                throw new DynamoSchemaException(
                    $"Attribute '{attributeName}' of a {RecordSchema.TypeName} cannot be set: it stores the name of the record's class."
                );
            }

            if (IsUndeclared(attributeName))
                Undeclared[attributeName] = value;
            else
                RecordSchema.GetAttribute(attributeName, value).SetValue(this, value);
        }
    }

    /// <summary>Validates or adjusts the record's data.</summary>
    /// <remarks>
    /// An override throws an exception of its choice for invalid data. The mapper calls the method after a record is loaded and before
    /// every save, and <see cref="Update"/> calls the method after setting the properties.
    /// </remarks>
    public virtual void Validate() { }

    /// <summary>Sets properties by the names of their attributes, and then calls <see cref="Validate"/>.</summary>
    /// <param name="values">The values by attribute name.</param>
    /// <exception cref="DynamoSchemaException">
    /// The record does not have an attribute, or a value is of another type. If an attribute does not exist, nothing is set.
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

    /// <summary>Calls <see cref="Validate"/>, and returns the record's values by attribute name.</summary>
    /// <param name="exclude">The names of attributes to leave out.</param>
    /// <returns>A new dictionary, in which properties without a value are <see langword="null"/>.</returns>
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
