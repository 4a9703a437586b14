namespace DynamoObjects;

/// <summary>Marks a record class whose records keep attributes that the class does not declare.</summary>
/// <remarks>
/// Undeclared attributes are loaded and saved, and are read and set by name. The class derives from <see cref="DynamoRecord"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DynamoSchemalessAttribute : Attribute;
