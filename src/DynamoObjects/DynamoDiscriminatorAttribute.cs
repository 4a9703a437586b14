namespace DynamoObjects;

/// <summary>Specifies the name of the attribute that stores the name of a record's class.</summary>
/// <param name="name">The attribute's name, case-sensitive.</param>
/// <remarks>By default, the attribute is named <c>$type</c>. <see cref="DynamoDerivedTypeAttribute"/> specifies the stored names.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoDiscriminatorAttribute(string name) : Attribute
{
    /// <summary>Gets the attribute's name.</summary>
    public string Name { get; } = name;
}
