namespace DynamoObjects;

/// <summary>Marks the property that stores the time of a record's last save.</summary>
/// <remarks>
/// The property is a <see cref="DateTime"/> or <see cref="DateTimeOffset"/>, nullable or not. Every save that writes sets the property from
/// <see cref="DynamoDatabaseOptions.TimeProvider"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoUpdatedAtAttribute : Attribute;
