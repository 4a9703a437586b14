using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>The version of an item, as <see cref="DynamoVersionAttribute"/> counts it.</summary>
internal static class ItemVersion
{
    /// <summary>An item's version, or null where it has none.</summary>
    public static long? Read(RecordSchema schema, Dictionary<string, AttributeValue>? item) =>
        schema.Version is { } version
        && item is not null
        && item.TryGetValue(version.AttributeName, out var value)
        && !AttributeValues.IsNull(value)
            ? Convert.ToInt64(version.Converter.FromAttributeUntyped(value), CultureInfo.InvariantCulture)
            : null;

    /// <summary>A version as an attribute, and as the property has it.</summary>
    /// <exception cref="DynamoSchemaException">The property's type has no such number any more.</exception>
    public static AttributeValue ToAttribute(PropertySchema version, long number, out object value)
    {
        try
        {
            value = version.Converter.FromObjectUntyped(number)!;
            return version.Converter.ToAttributeUntyped(value)!;
        }
        catch (OverflowException exception)
        {
            throw version.CreateWriteException(number, exception);
        }
    }
}
