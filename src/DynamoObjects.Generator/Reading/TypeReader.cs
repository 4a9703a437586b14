using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads the classes and structs that a record consists of: itself, what is nested in it, and what derives from either.</summary>
internal sealed class TypeReader
{
    private readonly Compilation _compilation;
    private readonly ICollection<DiagnosticModel> _diagnostics;
    private readonly Dialect _dialect;
    private readonly Dictionary<ITypeSymbol, int> _indexes = new(SymbolEqualityComparer.Default);
    private readonly List<TypeModel?> _types = [];
    private readonly ConverterReader _converters;

    internal TypeReader(Compilation compilation, Dialect dialect, ICollection<DiagnosticModel> diagnostics)
    {
        (_compilation, _dialect, _diagnostics) = (compilation, dialect, diagnostics);
        _converters = new ConverterReader(this, CustomConverter.OfAssembly(compilation.Assembly));
    }

    /// <summary>The types, where an index is told of nothing empty: DynamoDB takes no empty string or binary as a key.</summary>
    /// <param name="indexKeys">The record's properties that are keys of indexes, and not of the table.</param>
    internal EquatableArray<TypeModel> Types(ICollection<string> indexKeys)
    {
        var items = new HashSet<int>(_types[0]!.Derived.Select(derived => derived.Type)) { 0 };
        return new([.. _types.Select((type, i) => !items.Contains(i) ? type! : type! with
        {
            Properties = new([.. type.Properties.Select(p => indexKeys.Contains(p.Name) ? p with { IsLeftOutWhenEmpty = true } : p)]),
        })]);
    }

    /// <summary>Reads the record itself, as the first type.</summary>
    internal List<(IPropertySymbol Symbol, PropertyModel Model)> ReadRecord(INamedTypeSymbol record, Location location) => Read(record, location);

    /// <summary>The number of a nested type, which is read when it is first asked for; null where it is none.</summary>
    internal int? IndexOf(INamedTypeSymbol type)
    {
        if (_indexes.TryGetValue(type, out var known))
            return known;
        if (!CanBeNested(type))
            return null;
        Read(type, null);
        return _indexes[type];
    }

    private List<(IPropertySymbol Symbol, PropertyModel Model)> Read(INamedTypeSymbol type, Location? location)
    {
        var index = _types.Count;
        _indexes.Add(type, index);
        _types.Add(null);
        var properties = new PropertyReader(type, _compilation, _dialect, _converters, _diagnostics);
        var found = properties.Read();
        var derived = Derived(type, location);
        _types[index] = new TypeModel(
            type.Name,
            TypeNames.Of(type),
            TypeNames.GenericOf(type),
            type.IsValueType,
            properties.Creation,
            properties.BypassesConstructor,
            new EquatableArray<PropertyModel>([.. found.Select(p => p.Model)]),
            AttributeNames.Find(type, AttributeNames.Discriminator) is { } named ? AttributeNames.Positional<string>(named, 0) ?? "$type" : "$type",
            new EquatableArray<DerivedModel>(derived));
        return found;
    }

    /// <summary>The derived classes, the most derived first, so that each is told from its own bases.</summary>
    private DerivedModel[] Derived(INamedTypeSymbol type, Location? location)
    {
        var derived = new List<(INamedTypeSymbol Type, DerivedModel Model)>();
        foreach (var attribute in type.GetAttributes().Where(a => AttributeNames.Is(a.AttributeClass, AttributeNames.DerivedRecord)))
        {
            if (AttributeNames.Positional<INamedTypeSymbol>(attribute, 0) is not { } of || AttributeNames.Positional<string>(attribute, 1) is not { } name)
                continue;
            var problem = !IsOrDerivesFrom(of, type) ? $"does not derive from '{type.Name}'"
                : of.IsAbstract ? "is abstract"
                : derived.Exists(d => d.Model.Name == name) ? $"is stored as '{name}', as another is"
                : null;
            if (problem is null)
                derived.Add((of, new DerivedModel(name, TypeNames.Of(of), SymbolEqualityComparer.Default.Equals(of, type) ? _indexes[type] : IndexOf(of)!.Value)));
            else
                _diagnostics.Add(DiagnosticModel.Create(Diagnostics.WrongDerivedRecord, AttributeNames.LocationOf(attribute, location ?? Location.None), type.Name, of.Name, problem));
        }
        return [.. derived.OrderByDescending(d => Depth(d.Type)).Select(d => d.Model)];
    }

    private bool CanBeNested(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsTupleType || type.IsStatic || type.IsUnboundGenericType || type.SpecialType != SpecialType.None)
            return false;
        if (!_compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly) || type.IsFileLocal)
            return false;
        var space = type.ContainingNamespace.ToDisplayString();
        if (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Amazon.", StringComparison.Ordinal))
            return false;
        if (type.IsAbstract)
            return AttributeNames.Find(type, AttributeNames.DerivedRecord) is not null;
        return PropertyReader.Candidates(type, _dialect).Any();
    }

    private static bool IsOrDerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at, ancestor))
                return true;
        }
        return false;
    }

    private static int Depth(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            depth++;
        return depth;
    }
}
