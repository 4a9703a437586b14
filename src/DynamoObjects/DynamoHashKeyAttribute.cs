namespace DynamoObjects;

/// <summary>Marks the property that is the table's partition key: a string, a number or binary.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoHashKeyAttribute : Attribute;
