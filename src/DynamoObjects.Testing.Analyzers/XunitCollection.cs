namespace DynamoObjects.Testing.Analyzers;

/// <summary>The collection that a class of xUnit names.</summary>
internal sealed class XunitCollection
{
    private XunitCollection(bool isKnown, INamedTypeSymbol? definition)
    {
        IsKnown = isKnown;
        Definition = definition;
    }

    /// <summary>Whether the definition is known; a definition in another assembly is not.</summary>
    public bool IsKnown { get; }

    /// <summary>The class that defines the collection; <see langword="null"/> for none.</summary>
    public INamedTypeSymbol? Definition { get; }

    public static XunitCollection Create(INamedTypeSymbol type, Compilation compilation)
    {
        var attribute = TestAttributes
            .Bases(type)
            .SelectMany(candidate => candidate.GetAttributes())
            .FirstOrDefault(candidate => candidate.AttributeClass?.Name == "CollectionAttribute");
        if (attribute is null)
            return new XunitCollection(isKnown: true, null);

        // [Collection<T>], [Collection(typeof(T))] and [Collection("name")].
        var named = attribute.AttributeClass!.TypeArguments.FirstOrDefault() ?? attribute.ConstructorArguments.FirstOrDefault().Value;
        var definition =
            named as INamedTypeSymbol
            ?? (
                named is string name
                    ? Types(compilation.Assembly.GlobalNamespace).FirstOrDefault(candidate => Defines(candidate, name))
                    : null
            );
        return new XunitCollection(definition is not null, definition);
    }

    private static bool Defines(INamedTypeSymbol type, string name) =>
        type.GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass?.Name == "CollectionDefinitionAttribute"
                && attribute.ConstructorArguments.FirstOrDefault().Value as string == name
            );

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
