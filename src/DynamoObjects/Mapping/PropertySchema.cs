using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>One property of a record: its names, its type and its part in the table's keys. Immutable and thread-safe.</summary>
public abstract class PropertySchema
{
    private protected PropertySchema(string typeName, string name, string attributeName, AttributeConverter converter)
        => (TypeName, Name, AttributeName, Converter) = (typeName, name, attributeName, converter);

    /// <summary>The property's name in .NET.</summary>
    public string Name { get; }

    /// <summary>The attribute's name in DynamoDB.</summary>
    public string AttributeName { get; }

    /// <summary>How values are converted.</summary>
    public AttributeConverter Converter { get; }

    /// <summary>Whether the property is the table's partition or sort key.</summary>
    public bool IsKey { get; internal set; }

    /// <summary>Whether the property is a key of an index.</summary>
    public bool IsIndexKey { get; internal set; }

    private protected string TypeName { get; }

    internal abstract AttributeValue? Write(DynamoRecord record);

    internal abstract void Read(DynamoRecord record, AttributeValue value);

    internal abstract object? GetValue(DynamoRecord record);

    internal abstract void SetValue(DynamoRecord record, object? value);

    /// <summary>Whether an index would refuse the value: DynamoDB takes no empty string or binary as a key.</summary>
    private protected bool IsLeftOut(AttributeValue? value) => IsIndexKey && !IsKey && value is { S.Length: 0 } or { B.Length: 0 };

    private protected DynamoSchemaException CannotStore(object? value, Exception cause) => new(
        $"{TypeName}.{Name} (attribute '{AttributeName}', {Converter.Kind}) cannot be {DynamoKey.Text(value)}: {cause.Message}", cause);

    private protected DynamoSchemaException CannotRead(Exception cause) => new(
        $"{TypeName}.{Name} (attribute '{AttributeName}', {Converter.Kind}) cannot be read: {cause.Message}", cause);
}
