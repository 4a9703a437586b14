using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>A converter of the user's own: the code that makes it, the type that it converts, and what is wrong with
/// it, if anything.</summary>
internal sealed record CustomConverter(string Name, string Code, ITypeSymbol? ConvertedType, string? Problem)
{
    public ConverterExpression Expression => new(Code, "?");

    public static CustomConverter? Read(ISymbol symbol) =>
        AttributeNames.Find(symbol, AttributeNames.Converter) is { } attribute ? Read(attribute) : null;

    /// <summary>The converters that the assembly names for all its records.</summary>
    public static IReadOnlyList<CustomConverter> ReadAll(IAssemblySymbol assembly) =>
        [
            .. assembly
                .GetAttributes()
                .Where(a => AttributeNames.Is(a.AttributeClass, AttributeNames.Converter))
                .Select(Read)
                .OfType<CustomConverter>(),
        ];

    private static CustomConverter? Read(AttributeData attribute)
    {
        if (AttributeNames.Positional<INamedTypeSymbol>(attribute, 0) is not { } type)
            return null;
        ITypeSymbol? convertedType = null;
        for (var current = type.BaseType; current is not null && convertedType is null; current = current.BaseType)
        {
            if (AttributeNames.Is(current.OriginalDefinition, AttributeNames.AttributeConverter))
                convertedType = current.TypeArguments[0];
        }

        var problem =
            convertedType is null ? "does not derive from AttributeConverter<T>"
            : type.IsAbstract
            || !type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility >= Accessibility.Internal)
                ? "has no accessible constructor without parameters"
            : null;
        return new CustomConverter(type.Name, $"new {TypeNames.GetFullName(type)}()", convertedType, problem);
    }
}
