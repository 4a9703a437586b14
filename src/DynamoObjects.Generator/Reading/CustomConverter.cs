using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>A converter of the user's own: its class, and the type that it converts; null where it is none.</summary>
internal sealed record CustomConverter(INamedTypeSymbol Class, ITypeSymbol? Converts)
{
    internal ConverterExpression Expression => new($"new {TypeNames.Of(Class)}()", "?");

    /// <summary>What is wrong with the class itself, or null.</summary>
    internal string? Problem => Converts is null ? "does not derive from AttributeConverter<T>"
        : Class.IsAbstract || !Class.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility >= Accessibility.Internal) ? "has no accessible constructor without parameters"
        : null;

    internal static CustomConverter? Of(ISymbol symbol)
        => AttributeNames.Find(symbol, AttributeNames.Converter) is { } attribute ? Of(attribute) : null;

    internal static CustomConverter? Of(AttributeData attribute)
    {
        if (AttributeNames.Positional<INamedTypeSymbol>(attribute, 0) is not { } type)
            return null;
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (AttributeNames.Is(at.OriginalDefinition, AttributeNames.AttributeConverter))
                return new CustomConverter(type, at.TypeArguments[0]);
        }
        return new CustomConverter(type, null);
    }

    /// <summary>The converters that the assembly names for all its records.</summary>
    internal static IReadOnlyList<CustomConverter> OfAssembly(IAssemblySymbol assembly)
        => [.. assembly.GetAttributes().Where(a => AttributeNames.Is(a.AttributeClass, AttributeNames.Converter)).Select(Of).OfType<CustomConverter>()];
}
