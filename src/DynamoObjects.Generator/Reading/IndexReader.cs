using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads <c>[GlobalIndex]</c> and <c>[LocalIndex]</c>, whose keys name properties, or attributes as a second choice.</summary>
internal sealed class IndexReader(
    INamedTypeSymbol type, List<PropertyModel> properties, PropertyModel? tableHashKey, Location location, ICollection<DiagnosticModel> diagnostics)
{
    internal EquatableArray<IndexModel> Read()
    {
        var indexes = new List<IndexModel>();
        foreach (var attribute in type.GetAttributes())
        {
            var index = AttributeNames.Is(attribute.AttributeClass, AttributeNames.GlobalIndex) ? Global(attribute)
                : AttributeNames.Is(attribute.AttributeClass, AttributeNames.LocalIndex) ? Local(attribute)
                : null;
            if (index is not null)
                indexes.Add(index);
        }
        return new EquatableArray<IndexModel>([.. indexes]);
    }

    private IndexModel? Global(AttributeData attribute)
    {
        var name = AttributeNames.Positional<string>(attribute, 0) ?? "";
        var rangeName = AttributeNames.Positional<string>(attribute, 2);
        var hash = Key(name, AttributeNames.Positional<string>(attribute, 1) ?? "", attribute);
        var range = rangeName is null ? null : Key(name, rangeName, attribute);
        return hash is null || (rangeName is not null && range is null)
            ? null
            : Index(attribute, name, isGlobal: true, hash, range);
    }

    private IndexModel? Local(AttributeData attribute)
    {
        var name = AttributeNames.Positional<string>(attribute, 0) ?? "";
        var range = Key(name, AttributeNames.Positional<string>(attribute, 1) ?? "", attribute);
        return range is null || tableHashKey is null ? null : Index(attribute, name, isGlobal: false, tableHashKey, range);
    }

    private IndexModel Index(AttributeData attribute, string name, bool isGlobal, PropertyModel hash, PropertyModel? range)
    {
        var included = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Include").Value is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => Find(name, value.Value as string ?? "", attribute)?.Name).OfType<string>()
            : [];
        return new IndexModel(
            name,
            isGlobal,
            hash.Name,
            range?.Name,
            AttributeNames.Named(attribute, "Projection", 0),
            new EquatableArray<string>([.. included]),
            AttributeNames.Named(attribute, "Read", 0),
            AttributeNames.Named(attribute, "Write", 0));
    }

    private PropertyModel? Key(string index, string name, AttributeData attribute)
    {
        var property = Find(index, name, attribute);
        if (property is not null && property.Kind is not ("S" or "N" or "B"))
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.NotAKeyType, At(attribute), type.Name, property.Name, $"index '{index}'", property.Kind));
        return property;
    }

    private PropertyModel? Find(string index, string name, AttributeData attribute)
    {
        var property = properties.Find(p => p.Name == name) ?? properties.Find(p => p.AttributeName == name);
        if (property is null)
            diagnostics.Add(DiagnosticModel.Create(Diagnostics.UnknownIndexKey, At(attribute), index, type.Name, name));
        return property;
    }

    private Location At(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? location;
}
