using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Generator.Reading;

/// <summary>A class with a table attribute, as the generator and the analyzer find it.</summary>
internal sealed record RecordSource(INamedTypeSymbol Type, TypeDeclarationSyntax Node, AttributeData Table, Compilation Compilation)
{
    public Location Location => Node.Identifier.GetLocation();

    public static RecordSource From(GeneratorAttributeSyntaxContext context) =>
        new(
            (INamedTypeSymbol)context.TargetSymbol,
            (TypeDeclarationSyntax)context.TargetNode,
            context.Attributes[0],
            context.SemanticModel.Compilation
        );

    /// <summary>Returns a class's source, or null if it does not have the attribute.</summary>
    public static RecordSource? From(
        INamedTypeSymbol type,
        string tableAttribute,
        Compilation compilation,
        CancellationToken cancellationToken
    ) =>
        AttributeNames.Find(type, tableAttribute) is { } table
        && table.ApplicationSyntaxReference?.GetSyntax(cancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } node
            ? new RecordSource(type, node, table, compilation)
            : null;
}
