using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the properties that a record stores, its base classes' included, and how each is read and written.</summary>
internal sealed class PropertyReader(INamedTypeSymbol record, Compilation compilation, ICollection<DiagnosticModel> diagnostics)
{
    private static readonly string[] MappingAttributes = [AttributeNames.HashKey, AttributeNames.RangeKey, AttributeNames.Attribute];

    /// <summary>The properties with their symbols, base classes first, as a reader of the class would list them.</summary>
    internal List<(IPropertySymbol Symbol, PropertyModel Model)> Read()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var levels = new Stack<List<IPropertySymbol>>();
        for (var type = record; type is not null && !AttributeNames.Is(type, AttributeNames.Record); type = type.BaseType!)
            levels.Push(type.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsImplicitlyDeclared && seen.Add(p.Name)).ToList());

        var found = new List<(IPropertySymbol, PropertyModel)>();
        foreach (var property in levels.SelectMany(level => level))
        {
            if (Read(property) is { } model)
                found.Add((property, model));
        }
        return found;
    }

    private PropertyModel? Read(IPropertySymbol property)
    {
        if (property.IsStatic || property.IsIndexer || AttributeNames.Find(property, AttributeNames.Ignore) is not null)
            return null;
        var isMapped = MappingAttributes.Any(name => AttributeNames.Find(property, name) is not null);
        if (!isMapped && (property.DeclaredAccessibility != Accessibility.Public || property.SetMethod is null))
            return null;
        if (property.SetMethod is null || property.GetMethod is null || !IsAccessible(property.GetMethod))
        {
            if (isMapped)
                Report(Diagnostics.NoSetter, property, record.Name, property.Name);
            return null;
        }
        if (ConverterExpression.For(property.Type) is not { } converter)
        {
            Report(Diagnostics.UnsupportedType, property, record.Name, property.Name, property.Type.ToDisplayString());
            return null;
        }

        var attribute = AttributeNames.Find(property, AttributeNames.Attribute);
        return new PropertyModel(
            property.Name,
            (attribute is null ? null : AttributeNames.Positional<string>(attribute, 0)) ?? property.Name,
            ConverterExpression.Name(property.Type),
            ConverterExpression.Name(property.ContainingType),
            converter.Code,
            converter.Kind,
            IsNullable(property.Type),
            property.SetMethod.IsInitOnly || !IsAccessible(property.SetMethod));
    }

    internal Location? LocationOf(ISymbol symbol)
        => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? record.Locations.FirstOrDefault();

    private bool IsAccessible(IMethodSymbol accessor) => compilation.IsSymbolAccessibleWithin(accessor, record);

    // Code without nullable annotations says nothing, and may hold null.
    private static bool IsNullable(ITypeSymbol type)
        => type.IsReferenceType
            ? type.NullableAnnotation != NullableAnnotation.NotAnnotated
            : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private void Report(DiagnosticDescriptor descriptor, IPropertySymbol property, params string[] arguments)
        => diagnostics.Add(DiagnosticModel.Create(descriptor, LocationOf(property), arguments));
}
