namespace DynamoObjects;

/// <summary>Keeps a property out of the table: it is neither saved nor loaded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoIgnoreAttribute : Attribute;
