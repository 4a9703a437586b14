using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the properties that have a part of their own: keys, version, timestamps.</summary>
internal sealed class SpecialProperties(
    INamedTypeSymbol type, Dialect dialect, List<(IPropertySymbol Symbol, PropertyModel Model)> properties, Location location, Problems problems)
{
    internal void RequireDistinctNames()
    {
        var byAttribute = new Dictionary<string, PropertyModel>(StringComparer.Ordinal);
        foreach (var (symbol, model) in properties)
        {
            if (byAttribute.TryGetValue(model.AttributeName, out var first))
                problems.Add(Diagnostics.DuplicateAttribute, At(symbol), type.Name, first.Name, model.Name, model.AttributeName);
            else
                byAttribute.Add(model.AttributeName, model);
        }
    }

    /// <summary>The only property with an attribute, if there is any; a second one is reported.</summary>
    internal (IPropertySymbol Symbol, PropertyModel Model)? Only(string attributeName, string shortName)
    {
        (IPropertySymbol Symbol, PropertyModel Model)? only = null;
        foreach (var property in properties.Where(p => dialect.Has(p.Symbol, attributeName)))
        {
            if (only is { } first)
                problems.Add(Diagnostics.TwoKeys, At(property.Symbol), type.Name, shortName, first.Model.Name, property.Model.Name);
            else
                only = property;
        }
        return only;
    }

    internal PropertyModel? Key(string attributeName, string shortName)
    {
        var key = Only(attributeName, shortName);
        if (key is { } found && found.Model.Kind is not ("S" or "N" or "B" or "?"))
            problems.Add(Diagnostics.NotAKeyType, At(found.Symbol), type.Name, found.Model.Name, "its table", found.Model.Kind);
        return key?.Model;
    }

    internal PropertyModel? Version()
    {
        var version = Only(AttributeNames.Version, "Version");
        if (version is { } found && !ScalarConverters.IsInteger(TypeNames.WithoutNull(found.Symbol.Type)))
            ReportType(found.Symbol, "Version", "an integer, or a nullable one");
        return version?.Model;
    }

    internal PropertyModel? Time(string attributeName, string shortName)
    {
        var time = Only(attributeName, shortName);
        if (time is { } found && TypeNames.WithoutNull(found.Symbol.Type).ToDisplayString() is not ("System.DateTime" or "System.DateTimeOffset"))
            ReportType(found.Symbol, shortName, "a DateTime or a DateTimeOffset, or a nullable one");
        return time?.Model;
    }

    private void ReportType(IPropertySymbol property, string shortName, string takes)
        => problems.Add(Diagnostics.WrongSpecialType, At(property), type.Name, property.Name, shortName, property.Type.ToDisplayString(), takes);

    private Location At(ISymbol symbol) => symbol.Locations.FirstOrDefault(l => l.IsInSource) ?? location;
}
