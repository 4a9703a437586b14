using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mapping;

/// <summary>Converts between a .NET type and a DynamoDB attribute.</summary>
/// <remarks>Instances are immutable and thread-safe. <see cref="AttributeConverters"/> has the converters of scalar types.</remarks>
public abstract class AttributeConverter
{
    private protected AttributeConverter(AttributeKind kind) => Kind = kind;

    /// <summary>Gets the attribute's type in DynamoDB.</summary>
    public AttributeKind Kind { get; }

    /// <summary>Gets the .NET type.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Gets the converter of the elements of a list, set or map, or <see langword="null"/> for any other type.</summary>
    public virtual AttributeConverter? Element => null;

    /// <summary>Whether DynamoDB orders the values as .NET does.</summary>
    internal virtual bool IsOrdered => Kind is AttributeKind.S or AttributeKind.N or AttributeKind.B;

    /// <summary>The converter of non-null values if this converter is of a nullable type; otherwise this converter.</summary>
    internal virtual AttributeConverter NonNullable => this;

    /// <summary>Converts a value whose type is known only at run time.</summary>
    /// <returns>The attribute, or <see langword="null"/> if nothing is stored.</returns>
    internal abstract AttributeValue? ToAttributeUntyped(object? value);

    internal abstract object? FromAttributeUntyped(AttributeValue value);

    /// <summary>Converts a value that may be of another number type without a loss.</summary>
    internal abstract object? FromObjectUntyped(object? value);

    /// <summary>Returns the property of a nested record by its .NET name, or null.</summary>
    internal virtual PropertySchema? FindMember(string name) => null;

    /// <summary>Converts a value that a query compares the attribute with. It may be of a wider type than the property.</summary>
    internal virtual AttributeValue? ToComparand(object? value) => ToAttributeUntyped(value);
}
