using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoObjects.Generator.Reading;

/// <summary>
/// Decides how a type is created: with a parameterless constructor if possible, otherwise with a constructor whose parameters are
/// properties.
/// </summary>
internal sealed class ConstructorReader(INamedTypeSymbol type, Compilation compilation)
{
    private readonly IMethodSymbol? _parameterless = type.InstanceConstructors.FirstOrDefault(c =>
        c.Parameters.IsEmpty && !(type.IsValueType && c.IsImplicitlyDeclared)
    );
    private readonly IReadOnlyDictionary<string, IParameterSymbol> _parameters = GetParameters(type);

    public CreationKind Creation
    {
        get
        {
            if (type.IsAbstract)
                return CreationKind.None;
            if (_parameters.Count > 0)
                return CreationKind.Parameters;
            return _parameterless is not null || type.IsValueType ? CreationKind.New : CreationKind.None;
        }
    }

    /// <summary>Whether the compiler rejects a call of the constructor, because it is private or does not set required members.</summary>
    public bool IsBypassed =>
        Creation switch
        {
            CreationKind.Parameters => HasRequiredMembers(),
            CreationKind.New when _parameterless is not null => HasRequiredMembers()
                || !compilation.IsSymbolAccessibleWithin(_parameterless, compilation.Assembly),
            _ => false,
        };

    /// <summary>
    /// Returns the parameters of the constructor by the names of the properties that they set; empty if the type needs none.
    /// </summary>
    public static IReadOnlyDictionary<string, IParameterSymbol> GetParameters(INamedTypeSymbol type)
    {
        var empty = new Dictionary<string, IParameterSymbol>();
        if (type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && !(type.IsValueType && c.IsImplicitlyDeclared)))
            return empty;
        var properties = GetProperties(type);
        foreach (
            var constructor in type
                .InstanceConstructors.Where(c => c.DeclaredAccessibility >= Accessibility.Internal)
                .OrderByDescending(c => c.Parameters.Length)
        )
        {
            var matches = constructor.Parameters.Select(p => (Parameter: p, Property: properties.Find(q => Fits(p, q)))).ToList();
            if (matches.Count > 0 && matches.TrueForAll(match => match.Property is not null))
                return matches.ToDictionary(match => match.Property!.Name, match => match.Parameter);
        }

        return empty;
    }

    public ParameterModel? FindParameter(IPropertySymbol property) =>
        _parameters.TryGetValue(property.Name, out var parameter) ? new ParameterModel(parameter.Ordinal, Default(parameter)) : null;

    private static bool Fits(IParameterSymbol parameter, IPropertySymbol property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    private static List<IPropertySymbol> GetProperties(INamedTypeSymbol type)
    {
        var properties = new List<IPropertySymbol>();
        foreach (var current in TypeNames.GetTypeAndBases(type))
            properties.AddRange(current.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic && !p.IsIndexer));
        return properties;
    }

    private static string Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
            return "default";
        var literal = SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false);
        return $"({TypeNames.GetFullName(parameter.Type)}){(value is decimal ? literal + "m" : literal)}";
    }

    private bool HasRequiredMembers() =>
        TypeNames
            .GetTypeAndBases(type)
            .Any(current =>
                current.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
            );
}
