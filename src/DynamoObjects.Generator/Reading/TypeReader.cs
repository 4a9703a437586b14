using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Reads the classes and structs of a record: itself, its nested types, and the derived classes of both.</summary>
internal sealed class TypeReader
{
    private readonly Compilation _compilation;
    private readonly Problems _problems;
    private readonly Dictionary<ITypeSymbol, int> _indexes = new(SymbolEqualityComparer.Default);
    private readonly List<TypeModel?> _types = [];
    private readonly List<List<(IPropertySymbol Symbol, PropertyModel Model)>> _properties = [];
    private readonly ConverterReader _converters;

    public TypeReader(Compilation compilation, Problems problems)
    {
        (_compilation, _problems) = (compilation, problems);
        _converters = new ConverterReader(this, CustomConverter.ReadAll(compilation.Assembly));
    }

    public EquatableArray<TypeModel> Types() => new([.. _types.Select(type => type!)]);

    /// <summary>Reports attribute names that are not possible in an item or a map.</summary>
    public void RequireNames(Location location)
    {
        for (var i = 0; i < _types.Count; i++)
        {
            var type = _types[i]!;
            var derivedProperties = type.Derived.Where(derived => derived.Type != i).SelectMany(derived => _properties[derived.Type]);
            new AttributeNaming(type, _problems, location).Require(_properties[i], derivedProperties);
        }
    }

    /// <summary>Reads a type. The record itself is the first.</summary>
    public List<(IPropertySymbol Symbol, PropertyModel Model)> Read(INamedTypeSymbol type, Dialect dialect, Location? location)
    {
        var index = _types.Count;
        _indexes.Add(type, index);
        _types.Add(null);
        _properties.Add([]);
        var properties = new PropertyReader(type, _compilation, dialect, _converters, _problems);
        var found = _properties[index] = properties.Read();
        _types[index] = new TypeModel(
            type.Name,
            TypeNames.GetFullName(type),
            TypeNames.GetGeneric(type),
            type.IsValueType,
            type.IsSealed,
            properties.Creation,
            properties.BypassesConstructor,
            new EquatableArray<PropertyModel>([.. found.Select(p => p.Model)]),
            dialect.GetDiscriminator(type),
            new EquatableArray<DerivedModel>(Derived(type, dialect, location))
        );
        return found;
    }

    /// <summary>Returns the index of a nested type, which is read on first use; null if it is not one.</summary>
    public int? IndexOf(INamedTypeSymbol type, Dialect dialect)
    {
        if (_indexes.TryGetValue(type, out var known))
            return known;
        if (!CanBeNested(type, dialect))
            return null;
        Read(type, dialect, null);
        return _indexes[type];
    }

    /// <summary>Returns the derived classes, the most derived first, because a type test also matches derived classes.</summary>
    private DerivedModel[] Derived(INamedTypeSymbol type, Dialect dialect, Location? location)
    {
        var derived = new List<(INamedTypeSymbol Type, DerivedModel Model)>();
        foreach (var (derivedType, name, attribute) in dialect.GetDerivedTypes(type))
        {
            var problem =
                !TypeNames.IsOrDerivesFrom(derivedType, type) ? $"does not derive from '{type.Name}'"
                : derivedType.IsAbstract ? "is abstract"
                : derived.Exists(d => d.Model.Name == name) ? $"is stored as '{name}', like another class"
                : derived.Find(d => SymbolEqualityComparer.Default.Equals(d.Type, derivedType)).Model is { } same
                    ? $"is also stored as '{same.Name}', but a class has only one name"
                : dialect.GetDiscriminator(derivedType) != dialect.GetDiscriminator(type)
                    ? "has its own [DynamoDiscriminator], but one attribute stores the names of all classes"
                : null;
            if (problem is null && (_indexes.TryGetValue(derivedType, out var index) ? index : IndexOf(derivedType, dialect)) is { } number)
                derived.Add((derivedType, new DerivedModel(name, TypeNames.GetFullName(derivedType), number)));
            else
            {
                var reportLocation = AttributeNames.GetLocation(attribute, location ?? Location.None);
                problem ??= "is not accessible to the generated mapping";
                _problems.AddOnce(
                    Diagnostics.InvalidDerivedType,
                    reportLocation,
                    GetDeclarerName(attribute, type, derivedType),
                    derivedType.Name,
                    problem
                );
            }
        }

        return [.. derived.OrderByDescending(d => TypeNames.Depth(d.Type)).Select(d => d.Model)];
    }

    /// <summary>Returns the class that has an attribute, which may be a base class or another derived class.</summary>
    private static string GetDeclarerName(AttributeData attribute, INamedTypeSymbol type, INamedTypeSymbol derived)
    {
        var declarer = TypeNames
            .GetTypeAndBases(derived)
            .Concat(TypeNames.GetTypeAndBases(type))
            .FirstOrDefault(current => current.GetAttributes().Contains(attribute));
        return (declarer ?? type).Name;
    }

    private bool CanBeNested(INamedTypeSymbol type, Dialect dialect)
    {
        if (
            type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            || type.IsTupleType
            || type.IsStatic
            || type.IsUnboundGenericType
            || type.SpecialType != SpecialType.None
        )
            return false;
        if (!_compilation.IsSymbolAccessibleWithin(type, _compilation.Assembly) || type.IsFileLocal)
            return false;
        var space = type.ContainingNamespace.ToDisplayString();
        if (
            space == "System"
            || space.StartsWith("System.", StringComparison.Ordinal)
            || space.StartsWith("Amazon.", StringComparison.Ordinal)
        )
            return false;
        return type.IsAbstract ? dialect.GetDerivedTypes(type).Any() : PropertyReader.Candidates(type, dialect).Any();
    }
}
