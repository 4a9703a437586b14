using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>One property of a record: its names, its type and its part in the table's keys. Immutable and thread-safe.</summary>
public sealed class PropertySchema
{
    private readonly string _typeName;
    private Dictionary<string, string>? _names;
    private readonly Func<object, object?> _get;
    private readonly Action<object, object?>? _set;

    /// <summary>Describes a property. Called by generated code.</summary>
    /// <param name="typeName">The record class's name, for messages.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="attributeName">The attribute's name.</param>
    /// <param name="converter">How values are converted.</param>
    /// <param name="isNullable">Whether the property may be null.</param>
    /// <param name="get">Reads the property.</param>
    /// <param name="set">Writes the property; <see langword="null"/> where only a constructor can.</param>
    public PropertySchema(
        string typeName,
        string name,
        string attributeName,
        AttributeConverter converter,
        bool isNullable,
        Func<object, object?> get,
        Action<object, object?>? set
    )
    {
        (_typeName, Name, AttributeName, Converter, IsNullable) = (typeName, name, attributeName, converter, isNullable);
        (_get, _set) = (get, set);
    }

    /// <summary>The property's name in .NET.</summary>
    public string Name { get; }

    /// <summary>The attribute's name in DynamoDB.</summary>
    public string AttributeName { get; }

    /// <summary>How values are converted.</summary>
    public AttributeConverter Converter { get; }

    /// <summary>Whether the property may be null.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether the property is the table's partition or sort key.</summary>
    public bool IsKey { get; internal set; }

    /// <summary>Whether the property is a key of an index.</summary>
    public bool IsIndexKey { get; internal set; }

    /// <summary>Whether the property can be set once the record is made.</summary>
    internal bool CanSet => _set is not null;

    /// <summary>The attribute's name behind the one placeholder that it is always asked by: made once, and shared by all
    /// requests.</summary>
    internal Dictionary<string, string> GetNames(string placeholder) => _names ??= new(1) { [placeholder] = AttributeName };

    /// <summary>The property's value.</summary>
    internal object? GetValue(object record) => _get(record);

    /// <summary>Sets the property, with a value that may be of another number type.</summary>
    /// <exception cref="DynamoSchemaException">The value is of another type, or the property cannot be set.</exception>
    internal void SetValue(object record, object? value)
    {
        if (_set is null)
            throw CreateWriteException(value, new InvalidCastException("the property is set by the constructor alone."));
        if (value is null && !IsNullable)
            throw CreateWriteException(value, new InvalidCastException("the property is not nullable."));
        try
        {
            _set(record, Converter.FromObjectUntyped(value));
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException)
        {
            throw CreateWriteException(value, exception);
        }
    }

    /// <summary>The property's value as an attribute, or null where nothing is to be stored.</summary>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot hold the value.</exception>
    internal AttributeValue? ToAttribute(object record)
    {
        var value = GetValue(record);
        try
        {
            return Converter.ToAttributeUntyped(value);
        }
        catch (FormatException exception)
        {
            throw CreateWriteException(value, exception);
        }
    }

    internal DynamoSchemaException CreateWriteException(object? value, Exception cause) =>
        new(
            $"{_typeName}.{Name} (attribute '{AttributeName}', {Converter.Kind}) cannot be {DynamoKey.Text(value)}: {cause.Message}",
            cause
        );

    internal DynamoSchemaException CreateReadException(Exception cause) =>
        new($"{_typeName}.{Name} (attribute '{AttributeName}', {Converter.Kind}) cannot be read: {cause.Message}", cause);
}
