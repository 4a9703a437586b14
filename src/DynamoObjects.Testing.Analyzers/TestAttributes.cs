using Microsoft.CodeAnalysis;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>The attributes of the adapters, known by name: each adapter has its own.</summary>
internal static class TestAttributes
{
    private const string Namespace = "DynamoObjects.Testing";
    private const string Fixture = "DynamoFixtureAttribute";

    // Of tests, whose parameters are all given.
    private static readonly string[] OfFacts = ["DynamoFactAttribute", "DynamoTestAttribute", "DynamoTestMethodAttribute"];

    // Of tests with data, for one or more rows.
    private static readonly string[] OfRows = ["DynamoTheoryAttribute", "DynamoTestCaseAttribute", "DynamoTestCaseSourceAttribute", "DynamoRowAttribute", "DynamoDataAttribute"];

    /// <summary>Whether a method is a test on backends.</summary>
    public static bool IsTest(ISymbol? symbol) =>
        symbol is IMethodSymbol method && method.GetAttributes().Any(attribute => Is(attribute.AttributeClass, OfFacts) || Is(attribute.AttributeClass, OfRows));

    /// <summary>Whether a method is one, or belongs to a class whose tests all are.</summary>
    public static bool IsInTest(ISymbol? symbol) =>
        IsTest(symbol) || (symbol?.ContainingType?.GetAttributes().Any(attribute => Is(attribute.AttributeClass, [Fixture])) ?? false);

    /// <summary>The attribute of a test without data, as it is written; <see langword="null"/> for any other.</summary>
    public static string? Fact(IMethodSymbol method)
    {
        var attributes = method.GetAttributes();
        if (attributes.Any(attribute => Is(attribute.AttributeClass, OfRows)))
            return null;
        var name = attributes.FirstOrDefault(attribute => Is(attribute.AttributeClass, OfFacts))?.AttributeClass?.Name;
        return name is not null && name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>Whether an attribute is one of the kit's, or derives from one.</summary>
    public static bool IsOurs(INamedTypeSymbol? type) => Bases(type).Any(IsInNamespace);

    private static bool Is(INamedTypeSymbol? type, string[] names) => Bases(type).Any(of => IsInNamespace(of) && names.Contains(of.Name));

    private static bool IsInNamespace(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == Namespace;

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
