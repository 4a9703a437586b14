using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>
/// Converts an undeclared attribute of a schemaless record by the type of its value, because the attribute has no declared type.
/// </summary>
internal sealed class DynamicConverter(string name) : AttributeConverter<object>(AttributeKind.S)
{
    public static PropertySchema Property(RecordSchema schema, string attributeName) =>
        new(
            schema.TypeName,
            attributeName,
            attributeName,
            new DynamicConverter(attributeName),
            isNullable: true,
            static _ => null,
            set: null
        );

    public override AttributeValue? ToAttribute(object value)
    {
        try
        {
            return DynamicValues.ToAttribute(name, value);
        }
        catch (DynamoSchemaException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    public override object FromAttribute(AttributeValue value) => DynamicValues.FromAttribute(value)!;
}
