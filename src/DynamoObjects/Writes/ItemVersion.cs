using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Writes;

/// <summary>Reads and writes the version of an item with <see cref="DynamoVersionAttribute"/>.</summary>
internal static class ItemVersion
{
    /// <summary>Returns an item's version, or null if it has none.</summary>
    public static long? Read(RecordSchema schema, Dictionary<string, AttributeValue>? item) =>
        schema.Version is { } version
        && item is not null
        && item.TryGetValue(version.AttributeName, out var value)
        && !AttributeValues.IsNull(value)
            ? Convert.ToInt64(version.Converter.FromAttributeUntyped(value), CultureInfo.InvariantCulture)
            : null;

    /// <summary>Returns a version as an attribute and as the property's type.</summary>
    /// <exception cref="DynamoSchemaException">The version is out of range of the property's type.</exception>
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
