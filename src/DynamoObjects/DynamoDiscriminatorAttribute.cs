namespace DynamoObjects;

/// <summary>
/// Sets the name of the attribute that stores the name of a record's class; see <see cref="DynamoDerivedTypeAttribute"/>.
/// </summary>
/// <param name="name">The attribute's name, case-sensitive. The default is <c>$type</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoDiscriminatorAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;
}
