using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>A converter of the user's own: the code that makes it, the type that it converts, and what is wrong with
/// it, if anything.</summary>
internal sealed record CustomConverter(string Name, string Code, ITypeSymbol? Converts, string? Problem)
{
    public ConverterExpression Expression => new(Code, "?");

    public static CustomConverter? Of(ISymbol symbol) =>
        AttributeNames.Find(symbol, AttributeNames.Converter) is { } attribute ? Of(attribute) : null;

    /// <summary>The converters that the assembly names for all its records.</summary>
    public static IReadOnlyList<CustomConverter> OfAssembly(IAssemblySymbol assembly) =>
        [
            .. assembly
                .GetAttributes()
                .Where(a => AttributeNames.Is(a.AttributeClass, AttributeNames.Converter))
                .Select(Of)
                .OfType<CustomConverter>(),
        ];

    private static CustomConverter? Of(AttributeData attribute)
    {
        if (AttributeNames.Positional<INamedTypeSymbol>(attribute, 0) is not { } type)
            return null;
        ITypeSymbol? converts = null;
        for (var at = type.BaseType; at is not null && converts is null; at = at.BaseType)
        {
            if (AttributeNames.Is(at.OriginalDefinition, AttributeNames.AttributeConverter))
                converts = at.TypeArguments[0];
        }

        var problem =
            converts is null ? "does not derive from AttributeConverter<T>"
            : type.IsAbstract
            || !type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility >= Accessibility.Internal)
                ? "has no accessible constructor without parameters"
            : null;
        return new CustomConverter(type.Name, $"new {TypeNames.Of(type)}()", converts, problem);
    }
}
