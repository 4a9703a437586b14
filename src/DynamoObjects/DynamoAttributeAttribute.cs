namespace DynamoObjects;

/// <summary>Names the attribute that holds a property; without it, the attribute has the property's own name.</summary>
/// <param name="name">The attribute's name, case-sensitive.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DynamoAttributeAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;
}
