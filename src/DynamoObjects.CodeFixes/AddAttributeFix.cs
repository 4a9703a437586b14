using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace DynamoObjects.CodeFixes;

/// <summary>Adds a missing attribute: [DynamoHashKey] (DYNO001), [DynamoIgnore] (DYNO003) or [DynamoTable] (DYNO010).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAttributeFix))]
public sealed class AddAttributeFix() : RecordFix(Diagnostics.NoHashKey, Diagnostics.UnsupportedType, Diagnostics.NoTable)
{
    private protected override (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id)
    {
        if (id == Diagnostics.UnsupportedType.Id)
            return node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is { } property
                ? ($"Add [DynamoIgnore] to '{property.Identifier.Text}'", property, With(property, "DynamoIgnore"))
                : null;
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return null;
        if (id == Diagnostics.NoTable.Id)
            return (
                $"Add [DynamoTable] to '{type.Identifier.Text}'",
                type,
                With(type, "DynamoTable", SyntaxFactory.Literal(type.Identifier.Text.ToLowerInvariant()))
            );
        return FindKeyProperty(type) is { } key
            ? ($"Add [DynamoHashKey] to '{key.Identifier.Text}'", key, With(key, "DynamoHashKey"))
            : null;
    }

    /// <summary>Returns the property whose name suggests a key, or null.</summary>
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
