namespace DynamoObjects;

/// <summary>Sets the name of the attribute that stores a property. By default the attribute has the property's name.</summary>
/// <param name="name">The attribute's name, case-sensitive.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoAttributeAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;
}
