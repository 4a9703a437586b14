namespace DynamoObjects.Testing.Analyzers;

/// <summary>The attributes of the adapters, known by name: each adapter has its own.</summary>
internal static class TestAttributes
{
    private const string Namespace = "DynamoObjects.Testing";
    private const string Fixture = "DynamoTestFixtureAttribute";

    // Of tests, whose parameters are all given.
    private static readonly string[] FactAttributes = ["DynamoFactAttribute", "DynamoTestAttribute", "DynamoTestMethodAttribute"];

    // Of tests with data, for one or more rows.
    private static readonly string[] RowAttributes =
    [
        "DynamoTheoryAttribute",
        "DynamoTestCaseAttribute",
        "DynamoTestCaseSourceAttribute",
        "DynamoDataRowAttribute",
        "DynamoDynamicDataAttribute",
    ];

    /// <summary>Whether a method is a test on backends.</summary>
    public static bool IsTest(ISymbol? symbol) =>
        symbol is IMethodSymbol method
        && method
            .GetAttributes()
            .Any(attribute => Is(attribute.AttributeClass, FactAttributes) || Is(attribute.AttributeClass, RowAttributes));

    /// <summary>Whether a method is one, or belongs to a class whose tests all are.</summary>
    public static bool IsInTest(ISymbol? symbol) =>
        IsTest(symbol)
        || Bases(symbol?.ContainingType).SelectMany(type => type.GetAttributes()).Any(attribute => Is(attribute.AttributeClass, [Fixture]));

    /// <summary>The attribute of a class's tests on backends, own or inherited, as it is written; <see langword="null"/>
    /// for none.</summary>
    public static string? FindForClass(INamedTypeSymbol type)
    {
        var types = Bases(type).ToList();
        var attributes = types
            .SelectMany(baseType => baseType.GetMembers().OfType<IMethodSymbol>())
            .SelectMany(method => method.GetAttributes())
            .Concat(types.SelectMany(baseType => baseType.GetAttributes()).Where(attribute => Is(attribute.AttributeClass, [Fixture])));
        string[] names = [.. FactAttributes, .. RowAttributes, Fixture];
        return attributes.FirstOrDefault(attribute => Is(attribute.AttributeClass, names)) is { AttributeClass: { } found }
            ? GetKnownName(found)
            : null;
    }

    /// <summary>The attribute of a test without data, as it is written; <see langword="null"/> for any other.</summary>
    public static string? FindFact(IMethodSymbol method)
    {
        var attributes = method.GetAttributes();
        if (attributes.Any(attribute => Is(attribute.AttributeClass, RowAttributes)))
            return null;
        var fact = attributes.FirstOrDefault(attribute => Is(attribute.AttributeClass, FactAttributes));
        return fact?.AttributeClass is { } type ? GetShortName(type) : null;
    }

    /// <summary>An attribute as it is written.</summary>
    public static string GetShortName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal)
            ? type.Name.Substring(0, type.Name.Length - "Attribute".Length)
            : type.Name;

    /// <summary>Whether an attribute is one of the kit's, or derives from one.</summary>
    public static bool IsDynamoAttribute(INamedTypeSymbol? type) => Bases(type).Any(IsInNamespace);

    private static bool Is(INamedTypeSymbol? type, string[] names) =>
        Bases(type).Any(baseType => IsInNamespace(baseType) && names.Contains(baseType.Name));

    // A user's own that derives from one is one.
    private static string GetKnownName(INamedTypeSymbol type) => GetShortName(Bases(type).First(IsInNamespace));

    public static bool IsInNamespace(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == Namespace;

    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
