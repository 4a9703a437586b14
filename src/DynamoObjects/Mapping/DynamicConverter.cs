using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts what a schema-less record's class does not declare, by what it is; nobody knows the attribute's
/// type beforehand.</summary>
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
