namespace DynamoObjects;

/// <summary>Names the attribute that tells derived records apart; see <see cref="DynamoDerivedTypeAttribute"/>.</summary>
/// <param name="name">The attribute's name; without this, <c>$type</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoDiscriminatorAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;
}
