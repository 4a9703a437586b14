namespace DynamoObjects;

/// <summary>Declares on a base class which class an item or a nested record is read as, by the name that is stored with it.</summary>
/// <param name="type">A class that derives from the one with the attribute, or that class itself.</param>
/// <param name="name">
/// The string that is stored in the attribute that <see cref="DynamoDiscriminatorAttribute"/> names, <c>$type</c> by default.
/// </param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DynamoDerivedTypeAttribute(Type type, string name) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;

    /// <summary>What is stored.</summary>
    public string Name { get; } = name;
}
