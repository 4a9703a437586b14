using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>
/// The meaning of attributes and the storage format of values: the mapper's, or the one of the SDK's <c>DynamoDBContext</c>.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The dialect of nested types.</summary>
    public abstract Dialect Nested { get; }

    /// <summary>Returns whether a property is meant to be stored.</summary>
    /// <param name="property">An instance property.</param>
    /// <param name="isParameter">Whether a constructor sets it.</param>
    public abstract bool IsStored(IPropertySymbol property, bool isParameter);

    /// <summary>Returns the attribute's name.</summary>
    public abstract string GetAttributeName(IPropertySymbol property);

    /// <summary>Returns the converter in the property's attributes, or null.</summary>
    public abstract CustomConverter? FindConverter(IPropertySymbol property);

    /// <summary>Returns whether the property has the role of one of the mapper's attributes.</summary>
    public abstract bool Has(IPropertySymbol property, string attribute);

    /// <summary>Whether an item must have the attributes of required properties.</summary>
    public abstract bool RequiresMembers { get; }

    /// <summary>Returns whether a property of the type is set to null if the item has NULL.</summary>
    public abstract bool IsNullable(ITypeSymbol type);

    /// <summary>Returns the converter of a scalar type, or null for other types.</summary>
    public abstract ConverterExpression? FindScalarConverter(ITypeSymbol type);

    /// <summary>Returns the method that creates the converter of a list or array, and its type in DynamoDB.</summary>
    public abstract ConverterExpression GetListConverter(bool isArray, ITypeSymbol elementType, ConverterExpression element);

    /// <summary>The method that creates the converter of a dictionary.</summary>
    public abstract string DictionaryMethod { get; }

    /// <summary>Returns the classes that an item or a nested record may have, with their stored names.</summary>
    public abstract IEnumerable<(INamedTypeSymbol Type, string Name, AttributeData Attribute)> GetDerivedTypes(INamedTypeSymbol type);

    /// <summary>Returns the attribute that stores these names.</summary>
    public abstract string GetDiscriminator(INamedTypeSymbol type);
}
