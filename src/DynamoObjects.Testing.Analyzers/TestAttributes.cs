namespace DynamoObjects.Testing.Analyzers;

/// <summary>Recognizes the attributes of the adapters by name, because each adapter has its own.</summary>
internal static class TestAttributes
{
    private const string Namespace = "DynamoObjects.Testing";
    private const string Fixture = "DynamoTestFixtureAttribute";

    // Of tests for which all parameters are provided.
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

    /// <summary>Whether a method is a test on backends, or belongs to a class of such tests.</summary>
    public static bool IsInTest(ISymbol? symbol) =>
        IsTest(symbol)
        || Bases(symbol?.ContainingType).SelectMany(type => type.GetAttributes()).Any(attribute => Is(attribute.AttributeClass, [Fixture]));

    /// <summary>Returns the attribute of a class's tests on backends, declared or inherited, as written in code;
    /// <see langword="null"/> for none.</summary>
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

    /// <summary>Returns the attribute of a test without data, as written in code; <see langword="null"/> for other
    /// methods.</summary>
    public static string? FindFact(IMethodSymbol method)
    {
        var attributes = method.GetAttributes();
        if (attributes.Any(attribute => Is(attribute.AttributeClass, RowAttributes)))
            return null;
        var fact = attributes.FirstOrDefault(attribute => Is(attribute.AttributeClass, FactAttributes));
        return fact?.AttributeClass is { } type ? GetShortName(type) : null;
    }

    /// <summary>Returns the name of an attribute as written in code.</summary>
    public static string GetShortName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal)
            ? type.Name.Substring(0, type.Name.Length - "Attribute".Length)
            : type.Name;

    /// <summary>Whether an attribute is one of the test kit, or derives from one.</summary>
    public static bool IsDynamoAttribute(INamedTypeSymbol? type) => Bases(type).Any(IsInNamespace);

    private static bool Is(INamedTypeSymbol? type, string[] names) =>
        Bases(type).Any(baseType => IsInNamespace(baseType) && names.Contains(baseType.Name));

    // An attribute of the user that derives from one counts as well.
    private static string GetKnownName(INamedTypeSymbol type) => GetShortName(Bases(type).First(IsInNamespace));

    public static bool IsInNamespace(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == Namespace;

    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
