using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Finds the properties with a special role: keys, version and times.</summary>
internal sealed class SpecialProperties(
    INamedTypeSymbol type,
    Dialect dialect,
    List<(IPropertySymbol Symbol, PropertyModel Model)> properties,
    Location location,
    Problems problems
)
{
    /// <summary>Returns the property with an attribute, if there is one. A second one is reported.</summary>
    public (IPropertySymbol Symbol, PropertyModel Model)? FindSingle(string attributeName, string shortName)
    {
        (IPropertySymbol Symbol, PropertyModel Model)? single = null;
        foreach (var property in properties.Where(p => dialect.Has(p.Symbol, attributeName)))
        {
            if (single is { } first)
                problems.Add(
                    Diagnostics.DuplicateKey,
                    GetLocation(property.Symbol),
                    type.Name,
                    shortName,
                    first.Model.Name,
                    property.Model.Name
                );
            else
                single = property;
        }

        return single;
    }

    public PropertyModel? Key(string attributeName, string shortName)
    {
        var key = FindSingle(attributeName, shortName);
        if (key is { } found && found.Model.Kind is not ("S" or "N" or "B" or "?"))
            problems.Add(Diagnostics.NotAKeyType, GetLocation(found.Symbol), type.Name, found.Model.Name, "its table", found.Model.Kind);
        if (key is { } named)
            AttributeNaming.RequireKey(named.Model, type.Name, GetLocation(named.Symbol), problems);
        return key?.Model;
    }

    /// <summary>Returns the sort key. It must be another property than the partition key, and must sort in order.</summary>
    public PropertyModel? RangeKey(PropertyModel? hashKey)
    {
        var range = Key(AttributeNames.RangeKey, "DynamoRangeKey");
        if (range is null)
            return null;
        var symbol = properties.Find(p => p.Model == range).Symbol;
        if (range == hashKey)
            problems.Add(Diagnostics.SameKey, GetLocation(symbol), type.Name, range.Name);
        if (IsUnordered(range))
            problems.Add(Diagnostics.UnorderedKey, GetLocation(symbol), type.Name, range.Name, "its table");
        return range;
    }

    /// <summary>Returns whether a property is a duration that the mapper stores as text, which does not sort by duration.</summary>
    public static bool IsUnordered(PropertyModel property) =>
        property is { Kind: "S", Type: "global::System.TimeSpan" or "global::System.TimeSpan?" };

    public PropertyModel? Version()
    {
        var version = FindSingle(AttributeNames.Version, "DynamoVersion");
        if (version is { } found && !ScalarConverters.IsInteger(TypeNames.WithoutNull(found.Symbol.Type)))
            ReportType(found.Symbol, "DynamoVersion", "an integer, nullable or not");
        return version?.Model;
    }

    public PropertyModel? Time(string attributeName, string shortName)
    {
        var time = FindSingle(attributeName, shortName);
        if (
            time is { } found
            && TypeNames.WithoutNull(found.Symbol.Type).ToDisplayString() is not ("System.DateTime" or "System.DateTimeOffset")
        )
            ReportType(found.Symbol, shortName, "a DateTime or a DateTimeOffset, nullable or not");
        return time?.Model;
    }

    private void ReportType(IPropertySymbol property, string shortName, string expected) =>
        problems.Add(
            Diagnostics.InvalidSpecialType,
            GetLocation(property),
            type.Name,
            property.Name,
            shortName,
            property.Type.ToDisplayString(),
            expected
        );

    private Location GetLocation(ISymbol symbol) => symbol.Locations.FirstOrDefault(l => l.IsInSource) ?? location;
}
