namespace DynamoObjects;

/// <summary>Specifies the name of the DynamoDB attribute that stores a property.</summary>
/// <param name="name">The attribute's name, case-sensitive.</param>
/// <remarks>By default, an attribute has the name of its property.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoAttributeAttribute(string name) : Attribute
{
    /// <summary>Gets the attribute's name.</summary>
    public string Name { get; } = name;
}
