using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Which attributes say what, and how values are stored: the mapper's own way, or that of the SDK's
/// <c>DynamoDBContext</c>.</summary>
internal abstract class Dialect
{
    /// <summary>The dialect of what is nested in a record.</summary>
    public abstract Dialect Nested { get; }

    /// <summary>Whether a property looks as if it is stored.</summary>
    /// <param name="property">An instance property.</param>
    /// <param name="isParameter">Whether a constructor sets it.</param>
    public abstract bool IsStored(IPropertySymbol property, bool isParameter);

    /// <summary>The attribute's name.</summary>
    public abstract string GetAttributeName(IPropertySymbol property);

    /// <summary>The converter that the property's attributes ask for, or null.</summary>
    public abstract CustomConverter? FindConverter(IPropertySymbol property);

    /// <summary>Whether the property has the part in its table that the mapper's own attribute of that name gives.</summary>
    public abstract bool Has(IPropertySymbol property, string attribute);

    /// <summary>Whether an item has to have what a required property is loaded from.</summary>
    public abstract bool RequiresMembers { get; }

    /// <summary>Whether a property of the type is set to null where the item holds NULL.</summary>
    public abstract bool IsNullable(ITypeSymbol type);

    /// <summary>The converter of a single value, or null where the type is none.</summary>
    public abstract ConverterExpression? FindScalarConverter(ITypeSymbol type);

    /// <summary>The method that makes the converter of a list or array, and what it is stored as.</summary>
    public abstract ConverterExpression GetListConverter(bool isArray, ITypeSymbol elementType, ConverterExpression element);

    /// <summary>The method that makes the converter of a dictionary.</summary>
    public abstract string DictionaryMethod { get; }

    /// <summary>The classes that an item or a nested record may be of, with the names that are stored.</summary>
    public abstract IEnumerable<(INamedTypeSymbol Type, string Name, AttributeData Attribute)> GetDerivedTypes(INamedTypeSymbol type);

    /// <summary>The attribute that holds those names.</summary>
    public abstract string GetDiscriminator(INamedTypeSymbol type);
}
