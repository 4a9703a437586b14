namespace DynamoObjects;

/// <summary>
/// Specifies the name that items and nested records store for a class, so that they are loaded as this class.
/// </summary>
/// <param name="type">The base class or a class that derives from it.</param>
/// <param name="name">The name that is stored in the attribute of <see cref="DynamoDiscriminatorAttribute"/>.</param>
/// <remarks>Apply this attribute to the base class, once for each class that is stored.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DynamoDerivedTypeAttribute(Type type, string name) : Attribute
{
    /// <summary>Gets the class that is stored under the name.</summary>
    public Type Type { get; } = type;

    /// <summary>Gets the stored name.</summary>
    public string Name { get; } = name;
}
