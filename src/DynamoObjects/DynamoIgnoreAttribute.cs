namespace DynamoObjects;

/// <summary>Marks a property that is neither saved nor loaded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoIgnoreAttribute : Attribute;
