namespace DynamoObjects;

/// <summary>Lets a record keep attributes that its class does not declare: set and read by name, saved, and loaded back.</summary>
/// <remarks>For classes that derive from <see cref="DynamoRecord"/>.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DynamoSchemalessAttribute : Attribute;
