using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the record that has a key and was given no table, which would otherwise only miss its mapping.</summary>
internal static class TableRequirement
{
    internal static DiagnosticModel? Check(ISymbol property)
        => property.ContainingType is { IsAbstract: false } type && AttributeNames.Find(type, AttributeNames.Table) is null
            ? DiagnosticModel.Create(Diagnostics.NoTable, type.Locations.FirstOrDefault(), type.Name)
            : null;
}
