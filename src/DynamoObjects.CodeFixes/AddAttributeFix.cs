using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace DynamoObjects.CodeFixes;

/// <summary>Adds the attribute that is missing: the hash key's (DYNO001), [DynamoIgnore] (DYNO003), or the table's (DYNO010).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAttributeFix))]
public sealed class AddAttributeFix() : RecordFix(Diagnostics.NoHashKey, Diagnostics.UnsupportedType, Diagnostics.NoTable)
{
    private protected override (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id)
    {
        if (id == Diagnostics.UnsupportedType.Id)
            return node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property
                ? ($"Do not store '{property.Identifier.Text}'", property, With(property, "DynamoIgnore"))
                : null;
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return null;
        if (id == Diagnostics.NoTable.Id)
            return (
                $"Name the table of '{type.Identifier.Text}'",
                type,
                With(type, "DynamoTable", SyntaxFactory.Literal(type.Identifier.Text.ToLowerInvariant()))
            );
        return FindKeyProperty(type) is { } key ? ($"Make '{key.Identifier.Text}' the hash key", key, With(key, "DynamoHashKey")) : null;
    }

    /// <summary>The property that is named like a key.</summary>
    private static PropertyDeclarationSyntax? FindKeyProperty(TypeDeclarationSyntax type)
    {
        var properties = type.Members.OfType<PropertyDeclarationSyntax>().ToList();
        return properties.Find(p => p.Identifier.Text == type.Identifier.Text + "Id")
            ?? properties.Find(p => p.Identifier.Text == "Id")
            ?? properties.Find(p => p.Identifier.Text.EndsWith("Id", StringComparison.Ordinal))
            ?? properties.Find(p => p.Identifier.Text == "Key");
    }

    private static MemberDeclarationSyntax With(MemberDeclarationSyntax member, string attribute, SyntaxToken? argument = null)
    {
        var name = SyntaxFactory
            .ParseName($"global::DynamoObjects.{attribute}Attribute")
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
        var added = SyntaxFactory.Attribute(name);
        if (argument is { } text)
            added = added.AddArgumentListArguments(
                SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, text))
            );
        var list = SyntaxFactory
            .AttributeList(SyntaxFactory.SingletonSeparatedList(added))
            .WithLeadingTrivia(member.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed);
        return member
            .WithLeadingTrivia()
            .WithAttributeLists(member.WithLeadingTrivia().AttributeLists.Insert(0, list))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
