namespace DynamoObjects;

/// <summary>
/// Declares on a base class a class that is stored under a name, so that items and nested records with this name are read as that class.
/// </summary>
/// <param name="type">The base class or a class that derives from it.</param>
/// <param name="name">
/// The name that is stored in the attribute of <see cref="DynamoDiscriminatorAttribute"/>, <c>$type</c> by default.
/// </param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DynamoDerivedTypeAttribute(Type type, string name) : Attribute
{
    /// <summary>The class.</summary>
    public Type Type { get; } = type;

    /// <summary>The stored name.</summary>
    public string Name { get; } = name;
}
