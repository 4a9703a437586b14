namespace DynamoObjects;

/// <summary>Names the converter of a property, of every property of a type, or, on the assembly, of every property of
/// the type that it converts.</summary>
/// <param name="converterType">A class that derives from <see cref="Mapping.AttributeConverter{T}"/> and has a
/// constructor without parameters.</param>
/// <remarks>A property's own converter comes before its type's, and that before the assembly's. A nullable value type
/// takes the converter of its value.</remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Assembly,
    AllowMultiple = true
)]
public sealed class DynamoConverterAttribute(Type converterType) : Attribute
{
    /// <summary>The converter's class.</summary>
    public Type ConverterType { get; } = converterType;
}
