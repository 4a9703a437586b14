using System.Collections.Immutable;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>What the constructor of a test class is given, by the framework that the class is for.</summary>
internal sealed class ConstructorSources
{
    private static readonly string[] OfXunit =
    [
        "Xunit.Abstractions.ITestOutputHelper",
        "Xunit.ITestOutputHelper",
        "Xunit.ITestContextAccessor",
    ];
    private static readonly string[] FixtureInterfaces = ["IClassFixture", "ICollectionFixture"];
    private static readonly string[] NUnitSources = ["TestFixtureAttribute", "TestFixtureSourceAttribute", "DynamoTestFixtureAttribute"];

    private readonly Func<ITypeSymbol, bool> _gives;

    private ConstructorSources(string list, Func<ITypeSymbol, bool> gives)
    {
        List = list;
        _gives = gives;
    }

    public string List { get; }

    public bool Gives(ITypeSymbol type) => _gives(type);

    /// <param name="attribute">The attribute of the tests of the class, as it is written.</param>
    /// <param name="type">The class.</param>
    /// <param name="compilation">Its assembly.</param>
    /// <returns><see langword="null"/> where anything may be given.</returns>
    public static ConstructorSources? Of(string attribute, INamedTypeSymbol type, Compilation compilation) =>
        attribute switch
        {
            "DynamoFact" or "DynamoTheory" => Xunit(type, compilation),
            "DynamoTestMethod" => new ConstructorSources("the TestContext of MSTest", it => it.Name == "TestContext"),
            _ => NUnit(type),
        };

    // Arguments are NUnit's to check.
    private static ConstructorSources? NUnit(INamedTypeSymbol type) =>
        TestAttributes.Bases(type).SelectMany(of => of.GetAttributes()).Any(HasArguments)
            ? null
            : new ConstructorSources("the arguments of [DynamoTestFixture] and its Backend", it =>
                it.Name == "Backend" && TestAttributes.IsInNamespace(it) && IsFixture(type)
            );

    private static bool HasArguments(AttributeData attribute) =>
        TestAttributes.Bases(attribute.AttributeClass).Any(of => NUnitSources.Contains(of.Name))
        && attribute.ConstructorArguments.Any(argument =>
            argument.Kind == TypedConstantKind.Array ? !argument.Values.IsEmpty : argument.Type?.Name != "Backend"
        );

    private static bool IsFixture(INamedTypeSymbol type) =>
        TestAttributes
            .Bases(type)
            .SelectMany(of => of.GetAttributes())
            .Any(attribute => attribute.AttributeClass?.Name == "DynamoTestFixtureAttribute");

    private static ConstructorSources? Xunit(INamedTypeSymbol type, Compilation compilation)
    {
        var attributes = compilation.Assembly.GetAttributes();

        // A framework of the project's own may take them from a service container.
        if (attributes.Any(attribute => attribute.AttributeClass?.Name.StartsWith("TestFramework", StringComparison.Ordinal) == true))
            return null;
        if (XunitCollection.Of(type, compilation) is not { IsKnown: true } collection)
            return null;
        var fixtures = type
            .AllInterfaces.Concat(collection.Definition?.AllInterfaces ?? ImmutableArray<INamedTypeSymbol>.Empty)
            .Where(of => FixtureInterfaces.Contains(of.Name) && of.TypeArguments.Length == 1)
            .Select(of => of.TypeArguments[0])
            .Concat(
                attributes
                    .Where(of => of.AttributeClass?.Name == "AssemblyFixtureAttribute")
                    .Select(of => of.ConstructorArguments.FirstOrDefault().Value)
                    .OfType<ITypeSymbol>()
            )
            .ToList();
        return new ConstructorSources(
            $"{GivenTypes.List}, ITestOutputHelper, and fixtures of the class, its collection and its assembly",
            it =>
                GivenTypes.Gives(it)
                || OfXunit.Contains(it.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString())
                || fixtures.Exists(fixture => compilation.ClassifyCommonConversion(fixture, it) is { Exists: true, IsImplicit: true })
        );
    }
}
