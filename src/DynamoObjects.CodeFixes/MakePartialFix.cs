using System.Collections.Immutable;
using DynamoObjects.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.CodeFixes;

/// <summary>Makes a record, or the class around one, partial (DYNO005).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix))]
public sealed class MakePartialFix : RecordFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Diagnostics.NotPartial.Id);

    private protected override (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return null;
        var keyword = SyntaxFactory.Token(SyntaxKind.PartialKeyword);

        // The last of the modifiers, or what was before the class then is before it.
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
