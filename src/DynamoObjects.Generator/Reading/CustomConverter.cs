using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>A custom converter: the code that creates it, the type that it converts, and its error, if any.</summary>
internal sealed record CustomConverter(string Name, string Code, ITypeSymbol? ConvertedType, string? Problem)
{
    public ConverterExpression Expression => new(Code, "?");

    public static CustomConverter? Read(ISymbol symbol) =>
        AttributeNames.Find(symbol, AttributeNames.Converter) is { } attribute ? Read(attribute) : null;

    /// <summary>Returns the converters that the assembly declares for all its records.</summary>
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
