using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Represents the mapping of one property of a record: its names, type and role in keys.</summary>
/// <remarks>Instances are immutable and thread-safe.</remarks>
public sealed class PropertySchema
{
    private readonly string _typeName;
    private Dictionary<string, string>? _names;
    private readonly Func<object, object?> _get;
    private readonly Action<object, object?>? _set;

    /// <summary>Creates the mapping of a property.</summary>
    /// <param name="typeName">The record class's name for error messages.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="attributeName">The attribute's name.</param>
    /// <param name="converter">The converter of the values.</param>
    /// <param name="isNullable">Whether the property may be null.</param>
    /// <param name="get">The delegate that reads the property.</param>
    /// <param name="set">The delegate that sets the property, or <see langword="null"/> if only a constructor can set it.</param>
    /// <remarks>Generated code calls this constructor.</remarks>
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

    /// <summary>Gets the property's name in .NET.</summary>
    public string Name { get; }

    /// <summary>Gets the attribute's name in DynamoDB.</summary>
    public string AttributeName { get; }

    /// <summary>Gets the converter of the values.</summary>
    public AttributeConverter Converter { get; }

    /// <summary>Gets a value indicating whether the property may be null.</summary>
    public bool IsNullable { get; }

    /// <summary>Gets a value indicating whether the property is the table's partition or sort key.</summary>
    public bool IsKey { get; internal set; }

    /// <summary>Gets a value indicating whether the property is a key of an index.</summary>
    public bool IsIndexKey { get; internal set; }

    /// <summary>Whether the property can be set after the record is created.</summary>
    internal bool CanSet => _set is not null;

    /// <summary>Returns the placeholder and the attribute's name, created once and shared by all requests.</summary>
    internal Dictionary<string, string> GetNames(string placeholder) => _names ??= new(1) { [placeholder] = AttributeName };

    /// <summary>Returns the property's value.</summary>
    internal object? GetValue(object record) => _get(record);

    /// <summary>Sets the property to a value that may be of another number type.</summary>
    /// <exception cref="DynamoSchemaException">The value is of another type, or the property cannot be set.</exception>
    internal void SetValue(object record, object? value)
    {
        if (_set is null)
            throw CreateWriteException(value, new InvalidCastException("only the constructor sets the property."));
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

    /// <summary>Returns the property's value as an attribute, or null if nothing is stored.</summary>
    /// <exception cref="DynamoSchemaException">DynamoDB cannot store the value.</exception>
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
