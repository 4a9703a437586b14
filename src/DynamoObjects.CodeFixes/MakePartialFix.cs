using Microsoft.CodeAnalysis.CSharp;

namespace DynamoObjects.CodeFixes;

/// <summary>Adds the partial modifier to a record or to its containing class (DYNO005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
public sealed class MakePartialFix() : RecordFix(Diagnostics.NotPartial)
{
    private protected override (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return null;
        var keyword = SyntaxFactory.Token(SyntaxKind.PartialKeyword);

        // The trivia of the last modifier, or of the class without modifiers, moves to the new modifier.
        var changed =
            type.Modifiers.Count > 0
                ? type.AddModifiers(keyword.WithTrailingTrivia(SyntaxFactory.Space))
                : type.WithKeyword(type.Keyword.WithLeadingTrivia())
                    .WithModifiers(
                        SyntaxFactory.TokenList(
                            keyword.WithLeadingTrivia(type.Keyword.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space)
                        )
                    );
        return ($"Make '{type.Identifier.Text}' partial", type, changed);
    }
}
