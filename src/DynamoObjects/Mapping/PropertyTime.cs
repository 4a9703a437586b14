namespace DynamoObjects.Mapping;

/// <summary>Converts points in time to the types of [DynamoCreatedAt] and [DynamoUpdatedAt] properties.</summary>
internal static class PropertyTime
{
    public static object Convert(PropertySchema property, DateTimeOffset time) =>
        (Nullable.GetUnderlyingType(property.Converter.ValueType) ?? property.Converter.ValueType) == typeof(DateTime)
            ? (object)time.UtcDateTime
            : time;
}
