using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoObjects.Layering.Tests;

/// <summary>A text that stands in the source of a project; what is computed in an interpolated one reads <c>{}</c>.</summary>
/// <param name="Path">The file, from the project's folder on.</param>
/// <param name="Text">The text.</param>
/// <param name="Type">The type of the object that is created with it; empty if none is.</param>
internal sealed record StringLiteral(string Path, string Text, string Type)
{
    /// <summary>Reads all texts of the files of a folder. Constants are copied into the compiled code that uses them, so that only the
    /// source says where a text stands.</summary>
    public static IEnumerable<StringLiteral> ReadAll(string folder) =>
        from file in SourceFiles.ReadFolder(folder)
        from node in file.Root.DescendantNodes()
        let text = node is ExpressionSyntax { Parent: not BinaryExpressionSyntax } expression ? Read(expression) : null
        where text is not null
        select new StringLiteral(file.Path, text, FindCreatedType(node));

    /// <summary>Whether it is in a folder, or a file.</summary>
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
