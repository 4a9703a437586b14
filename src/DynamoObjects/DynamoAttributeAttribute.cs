namespace DynamoObjects;

/// <summary>Sets the name of the attribute that stores a property.</summary>
/// <param name="name">The attribute's name, case-sensitive.</param>
/// <remarks>By default the attribute has the property's name.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoAttributeAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;
}
