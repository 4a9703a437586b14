namespace DynamoObjects;

/// <summary>
/// Specifies the converter of a property, of all properties of a type, or, on the assembly, of all properties of the type that the
/// converter converts.
/// </summary>
/// <param name="converterType">
/// A class that derives from <see cref="Mapping.AttributeConverter{T}"/> and has a parameterless constructor.
/// </param>
/// <remarks>
/// The converter on a property overrides the one on its type, which overrides the one on the assembly. A nullable value type uses the
/// converter of its underlying type.
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
