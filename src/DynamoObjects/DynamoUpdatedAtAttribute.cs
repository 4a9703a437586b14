namespace DynamoObjects;

/// <summary>Marks the point in time of a record's last save.</summary>
/// <remarks>A <see cref="DateTime"/> or <see cref="DateTimeOffset"/>, or a nullable one, set from
/// <see cref="DynamoDatabaseOptions.TimeProvider"/> by every save that writes.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoUpdatedAtAttribute : Attribute;
