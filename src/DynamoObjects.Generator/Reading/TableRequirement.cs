using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reports a record that has a key but no table; without this, it would only have no mapping.</summary>
internal static class TableRequirement
{
    public static Diagnostic? Check(IPropertySymbol property) =>
        property.ContainingType is { IsAbstract: false } type
        && AttributeNames.Find(property, AttributeNames.HashKey) is not null
        && AttributeNames.Find(type, AttributeNames.Table) is null
            ? Diagnostic.Create(Diagnostics.NoTable, type.Locations.FirstOrDefault(), type.Name)
            : null;
}
