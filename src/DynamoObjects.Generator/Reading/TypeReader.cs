using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads the classes and structs that a record consists of: itself, what is nested in it, and what derives from either.</summary>
internal sealed class TypeReader
{
    private readonly Compilation _compilation;
    private readonly Problems _problems;
    private readonly Dictionary<ITypeSymbol, int> _indexes = new(SymbolEqualityComparer.Default);
    private readonly List<TypeModel?> _types = [];
    private readonly ConverterReader _converters;

    internal TypeReader(Compilation compilation, Problems problems)
    {
        (_compilation, _problems) = (compilation, problems);
        _converters = new ConverterReader(this, CustomConverter.OfAssembly(compilation.Assembly));
    }

    internal EquatableArray<TypeModel> Types() => new([.. _types.Select(type => type!)]);

    /// <summary>Reads a type; the record itself is the first.</summary>
    internal List<(IPropertySymbol Symbol, PropertyModel Model)> Read(INamedTypeSymbol type, Dialect dialect, Location? location)
    {
        var index = _types.Count;
        _indexes.Add(type, index);
        _types.Add(null);
        var properties = new PropertyReader(type, _compilation, dialect, _converters, _problems);
        var found = properties.Read();
        _types[index] = new TypeModel(
            type.Name,
            TypeNames.Of(type),
            TypeNames.GenericOf(type),
            type.IsValueType,
            properties.Creation,
            properties.BypassesConstructor,
            new EquatableArray<PropertyModel>([.. found.Select(p => p.Model)]),
            dialect.Discriminator(type),
            new EquatableArray<DerivedModel>(Derived(type, dialect, location)));
        return found;
    }

    /// <summary>The number of a nested type, which is read when it is first asked for; null where it is none.</summary>
    internal int? IndexOf(INamedTypeSymbol type, Dialect dialect)
    {
        if (_indexes.TryGetValue(type, out var known))
            return known;
        if (!CanBeNested(type, dialect))
            return null;
        Read(type, dialect, null);
        return _indexes[type];
    }

    /// <summary>The derived classes, the most derived first, so that each is told from its own bases.</summary>
    private DerivedModel[] Derived(INamedTypeSymbol type, Dialect dialect, Location? location)
    {
        var derived = new List<(INamedTypeSymbol Type, DerivedModel Model)>();
        foreach (var (of, name, attribute) in dialect.Derived(type))
        {
            var problem = !TypeNames.IsOrDerivesFrom(of, type) ? $"does not derive from '{type.Name}'"
                : of.IsAbstract ? "is abstract"
                : derived.Exists(d => d.Model.Name == name) ? $"is stored as '{name}', as another is"
                : null;
            if (problem is null && (_indexes.TryGetValue(of, out var index) ? index : IndexOf(of, dialect)) is { } number)
                derived.Add((of, new DerivedModel(name, TypeNames.Of(of), number)));
            else
                _problems.Add(Diagnostics.WrongDerivedRecord, AttributeNames.LocationOf(attribute, location ?? Location.None), type.Name, of.Name, problem ?? "cannot be reached from outside of it");
        }
        return [.. derived.OrderByDescending(d => TypeNames.Depth(d.Type)).Select(d => d.Model)];
    }

    private bool CanBeNested(INamedTypeSymbol type, Dialect dialect)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsTupleType || type.IsStatic || type.IsUnboundGenericType || type.SpecialType != SpecialType.None)
            return false;
        if (!_compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly) || type.IsFileLocal)
            return false;
        var space = type.ContainingNamespace.ToDisplayString();
        if (space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Amazon.", StringComparison.Ordinal))
            return false;
        return type.IsAbstract ? dialect.Derived(type).Any() : PropertyReader.Candidates(type, dialect).Any();
    }
}
