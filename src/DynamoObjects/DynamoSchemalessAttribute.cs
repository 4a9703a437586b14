namespace DynamoObjects;

/// <summary>Lets a record keep attributes that its class does not declare: they are read and set by name, saved and loaded.</summary>
/// <remarks>It applies to classes that derive from <see cref="DynamoRecord"/>.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DynamoSchemalessAttribute : Attribute;
