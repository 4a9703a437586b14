using System.Collections.Immutable;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Determines which constructor parameters of a test class have a value, depending on the framework.</summary>
internal sealed class ConstructorSources
{
    private static readonly string[] XunitTypes =
    [
        "Xunit.Abstractions.ITestOutputHelper",
        "Xunit.ITestOutputHelper",
        "Xunit.ITestContextAccessor",
    ];
    private static readonly string[] FixtureInterfaces = ["IClassFixture", "ICollectionFixture"];
    private static readonly string[] NUnitSources = ["TestFixtureAttribute", "TestFixtureSourceAttribute", "DynamoTestFixtureAttribute"];

    private readonly Func<ITypeSymbol, bool> _canProvide;

    private ConstructorSources(string description, Func<ITypeSymbol, bool> canProvide)
    {
        Description = description;
        _canProvide = canProvide;
    }

    public string Description { get; }

    public bool CanProvide(ITypeSymbol type) => _canProvide(type);

    /// <param name="attribute">The attribute of the class's tests, as written in code.</param>
    /// <param name="type">The class.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <returns><see langword="null"/> if any parameter may have a value.</returns>
    public static ConstructorSources? Find(string attribute, INamedTypeSymbol type, Compilation compilation) =>
        attribute switch
        {
            "DynamoFact" or "DynamoTheory" => CreateForXunit(type, compilation),
            "DynamoTestMethod" => new ConstructorSources("the TestContext of MSTest", it => it.Name == "TestContext"),
            _ => CreateForNUnit(type),
        };

    // NUnit checks the arguments itself.
    private static ConstructorSources? CreateForNUnit(INamedTypeSymbol type) =>
        TestAttributes.Bases(type).SelectMany(baseType => baseType.GetAttributes()).Any(HasArguments)
            ? null
            : new ConstructorSources("the arguments of [DynamoTestFixture] and its Backend", it =>
                it.Name == "Backend" && TestAttributes.IsInNamespace(it) && IsFixture(type)
            );

    private static bool HasArguments(AttributeData attribute) =>
        TestAttributes.Bases(attribute.AttributeClass).Any(type => NUnitSources.Contains(type.Name))
        && attribute.ConstructorArguments.Any(argument =>
            argument.Kind == TypedConstantKind.Array ? !argument.Values.IsEmpty : argument.Type?.Name != "Backend"
        );

    private static bool IsFixture(INamedTypeSymbol type) =>
        TestAttributes
            .Bases(type)
            .SelectMany(baseType => baseType.GetAttributes())
            .Any(attribute => attribute.AttributeClass?.Name == "DynamoTestFixtureAttribute");

    private static ConstructorSources? CreateForXunit(INamedTypeSymbol type, Compilation compilation)
    {
        var attributes = compilation.Assembly.GetAttributes();

        // A custom test framework may provide them from a service container.
        if (attributes.Any(attribute => attribute.AttributeClass?.Name.StartsWith("TestFramework", StringComparison.Ordinal) == true))
            return null;
        if (XunitCollection.Create(type, compilation) is not { IsKnown: true } collection)
            return null;
        var fixtures = type
            .AllInterfaces.Concat(collection.Definition?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
            .Where(candidate => FixtureInterfaces.Contains(candidate.Name) && candidate.TypeArguments.Length == 1)
            .Select(candidate => candidate.TypeArguments[0])
            .Concat(
                attributes
                    .Where(candidate => candidate.AttributeClass?.Name == "AssemblyFixtureAttribute")
                    .Select(candidate => candidate.ConstructorArguments.FirstOrDefault().Value)
                    .OfType<ITypeSymbol>()
            )
            .ToList();
        return new ConstructorSources(
            $"{ProvidedTypes.List}, ITestOutputHelper, and fixtures of the class, its collection and its assembly",
            it =>
                ProvidedTypes.CanProvide(it)
                || XunitTypes.Contains(it.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString())
                || fixtures.Exists(fixture => compilation.ClassifyCommonConversion(fixture, it) is { Exists: true, IsImplicit: true })
        );
    }
}
