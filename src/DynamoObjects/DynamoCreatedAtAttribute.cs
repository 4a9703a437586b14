namespace DynamoObjects;

/// <summary>Marks the property that stores the time of a record's first save.</summary>
/// <remarks>
/// The property is a <see cref="DateTime"/> or <see cref="DateTimeOffset"/>, nullable or not. The first save sets the property from
/// <see cref="DynamoDatabaseOptions.TimeProvider"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoCreatedAtAttribute : Attribute;
