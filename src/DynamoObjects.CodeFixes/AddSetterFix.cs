using Microsoft.CodeAnalysis.CSharp;

namespace DynamoObjects.CodeFixes;

/// <summary>Adds an init accessor to a stored property (DYNO009).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSetterFix))]
public sealed class AddSetterFix() : RecordFix(Diagnostics.NoSetter)
{
    private protected override (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id)
    {
        // A computed property cannot store a loaded value.
        if (
            node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { AccessorList: { } accessors } property
            || accessors.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null)
        )
            return null;
        var setter = SyntaxFactory
            .AccessorDeclaration(SyntaxKind.InitAccessorDeclaration)
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithLeadingTrivia(SyntaxFactory.Space)
            .WithTrailingTrivia(SyntaxFactory.Space);
        var last = accessors.Accessors.Last();
        var changed = accessors.WithAccessors(accessors.Accessors.Replace(last, last.WithTrailingTrivia()).Add(setter));
        return ($"Add an init accessor to '{property.Identifier.Text}'", property, property.WithAccessorList(changed));
    }
}
