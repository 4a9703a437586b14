using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts what a schema-less record's class does not declare, by what it is; nobody knows the attribute's type beforehand.</summary>
internal sealed class FreeConverter(string name) : AttributeConverter<object>(AttributeKind.S)
{
    internal static PropertySchema Property(RecordSchema schema, string attributeName)
        => new(schema.TypeName, attributeName, attributeName, new FreeConverter(attributeName), isNullable: true, static _ => null, set: null);

    public override AttributeValue? ToAttribute(object value)
    {
        try
        {
            return FreeValues.ToAttribute(name, value);
        }
        catch (DynamoSchemaException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    public override object FromAttribute(AttributeValue value) => FreeValues.FromAttribute(value)!;
}
