namespace DynamoObjects;

/// <summary>Marks the point in time of a record's first save.</summary>
/// <remarks>A <see cref="DateTime"/> or <see cref="DateTimeOffset"/>, or a nullable one, set from
/// <see cref="DynamoDatabaseOptions.TimeProvider"/> when a new record is saved.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoCreatedAtAttribute : Attribute;
