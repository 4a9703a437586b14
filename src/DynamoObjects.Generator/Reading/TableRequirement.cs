using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the record that has a key and was given no table, which would otherwise only miss its mapping.</summary>
internal static class TableRequirement
{
    public static Diagnostic? Check(IPropertySymbol property) =>
        property.ContainingType is { IsAbstract: false } type
        && AttributeNames.Find(property, AttributeNames.HashKey) is not null
        && AttributeNames.Find(type, AttributeNames.Table) is null
            ? Diagnostic.Create(Diagnostics.NoTable, type.Locations.FirstOrDefault(), type.Name)
            : null;
}
