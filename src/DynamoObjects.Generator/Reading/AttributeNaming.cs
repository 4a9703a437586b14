using System.Text;
using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reports attribute names that are used twice in an item or map, or that DynamoDB rejects.</summary>
internal sealed class AttributeNaming(TypeModel type, Problems problems, Location location)
{
    private const string NamingRules = "an attribute name has 1 to 65,535 bytes, or 1 to 255 bytes for a key";

    /// <param name="properties">The properties of the type.</param>
    /// <param name="derivedProperties">The properties of its derived classes, including those of their base classes.</param>
    public void Require(
        IReadOnlyList<(IPropertySymbol Symbol, PropertyModel Model)> properties,
        IEnumerable<(IPropertySymbol Symbol, PropertyModel Model)> derivedProperties
    )
    {
        var byAttribute = new Dictionary<string, PropertyModel>(StringComparer.Ordinal);
        foreach (var (symbol, model) in properties)
        {
            if (byAttribute.TryGetValue(model.AttributeName, out var first))
                problems.Add(
                    Diagnostics.DuplicateAttribute,
                    GetLocation(symbol),
                    type.TypeName,
                    first.Name,
                    model.Name,
                    model.AttributeName
                );
            else
                byAttribute.Add(model.AttributeName, model);
            if (!IsAllowed(model.AttributeName, ushort.MaxValue))
            {
                var owner = $"{type.TypeName}.{model.Name}";
                problems.Add(Diagnostics.InvalidName, GetLocation(symbol), "attribute", model.AttributeName, owner, NamingRules);
            }
        }

        if (type.Derived.Count == 0)
            return;
        foreach (var (symbol, model) in properties.Concat(derivedProperties).Where(p => p.Model.AttributeName == type.Discriminator))
            problems.AddOnce(
                Diagnostics.DiscriminatorProperty,
                GetLocation(symbol),
                symbol.ContainingType.Name,
                model.Name,
                type.Discriminator
            );
    }

    /// <summary>Reports a key of a table or an index whose attribute name is too long.</summary>
    public static void RequireKey(PropertyModel key, string typeName, Location location, Problems problems)
    {
        if (!IsAllowed(key.AttributeName, byte.MaxValue) && IsAllowed(key.AttributeName, ushort.MaxValue))
            problems.Add(Diagnostics.InvalidName, location, "key attribute", key.AttributeName, $"{typeName}.{key.Name}", NamingRules);
    }

    private static bool IsAllowed(string name, int maxBytes) => Encoding.UTF8.GetByteCount(name) is > 0 and var bytes && bytes <= maxBytes;

    private Location GetLocation(ISymbol symbol) => symbol.Locations.FirstOrDefault(candidate => candidate.IsInSource) ?? location;
}
