namespace DynamoObjects;

/// <summary>Excludes a property from the table: it is neither saved nor loaded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoIgnoreAttribute : Attribute;
