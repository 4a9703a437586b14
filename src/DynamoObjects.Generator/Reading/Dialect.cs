using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Which attributes say what: the mapper's own, or another library's.</summary>
internal abstract class Dialect
{
    internal abstract bool IsIgnored(IPropertySymbol property);

    /// <summary>Whether the property has an attribute that makes no sense on one that is not stored.</summary>
    internal abstract bool IsMapped(IPropertySymbol property);

    /// <summary>The attribute's name, or null where none is given.</summary>
    internal abstract string? AttributeName(IPropertySymbol property);

    /// <summary>The converter that the property's attributes ask for, or null.</summary>
    internal abstract CustomConverter? Converter(IPropertySymbol property);

    /// <summary>Whether the property has the part in its table that the mapper's own attribute of that name gives.</summary>
    internal abstract bool Has(IPropertySymbol property, string attribute);
}
