using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Layering.Tests;

/// <summary>A string literal in the source of a project; interpolations are replaced by <c>{}</c>.</summary>
/// <param name="Path">The file, relative to the project's folder.</param>
/// <param name="Text">The text.</param>
/// <param name="Type">The type of the object that is created with it; empty if there is none.</param>
internal sealed record StringLiteral(string Path, string Text, string Type)
{
    /// <summary>Reads all string literals in the files of a folder; the source is read because constants are copied
    /// into the compiled code that uses them.</summary>
    public static IEnumerable<StringLiteral> ReadAll(string folder) =>
        from file in SourceFiles.ReadFolder(folder)
        from node in file.Root.DescendantNodes()
        let text = node is ExpressionSyntax { Parent: not BinaryExpressionSyntax } expression ? Read(expression) : null
        where text is not null
        select new StringLiteral(file.Path, text, FindCreatedType(node));

    /// <summary>Reads the texts of all string literals below a node.</summary>
    public static IEnumerable<string> ReadAll(SyntaxNode node) =>
        from descendant in node.DescendantNodes()
        let text = descendant is ExpressionSyntax { Parent: not BinaryExpressionSyntax } expression ? Read(expression) : null
        where text is not null
        select text;

    /// <summary>Whether it is in a folder, or in a file.</summary>
    public bool IsIn(string place) => Path.StartsWith(place, StringComparison.Ordinal);

    private static string FindCreatedType(SyntaxNode text) =>
        text.Ancestors().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault()?.Type.ToString().Split('.')[^1] ?? "";

    private static string? Read(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax interpolated => string.Concat(
                interpolated.Contents.Select(part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "{}")
            ),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) && (Read(sum.Left) ?? Read(sum.Right)) is not null => (
                Read(sum.Left) ?? "{}"
            ) + (Read(sum.Right) ?? "{}"),
            _ => null,
        };
}
