namespace DynamoObjects.Mapping;

/// <summary>A point in time, as the property has it that tells when an item was made or changed.</summary>
internal static class PropertyTime
{
    public static object Convert(PropertySchema property, DateTimeOffset time) =>
        (Nullable.GetUnderlyingType(property.Converter.ValueType) ?? property.Converter.ValueType) == typeof(DateTime)
            ? (object)time.UtcDateTime
            : time;
}
