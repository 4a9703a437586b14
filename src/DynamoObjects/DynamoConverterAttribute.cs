namespace DynamoObjects;

/// <summary>Specifies the converter of a property, of a type, or of an assembly.</summary>
/// <param name="converterType">
/// A class that derives from <see cref="Mapping.AttributeConverter{T}"/> and has a parameterless constructor.
/// </param>
/// <remarks>
/// On a type, the converter applies to all properties of this type. On the assembly, the converter applies to all properties of the type
/// that the converter converts. The converter on a property overrides the converter on its type, which overrides the converter on the
/// assembly. A nullable value type uses the converter of its underlying type.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Assembly,
    AllowMultiple = true
)]
public sealed class DynamoConverterAttribute(Type converterType) : Attribute
{
    /// <summary>Gets the converter's class.</summary>
    public Type ConverterType { get; } = converterType;
}
