using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Dialect;

/// <summary>Reports lines that are longer than <c>max_line_length</c> in .editorconfig.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LineLengthAnalyzer() : DialectAnalyzer("DIALECT001", "Line is too long", "Line has {0} characters; the maximum is {1}")
{
    private protected override void Register(AnalysisContext context) => context.RegisterSyntaxTreeAction(Analyze);

    private void Analyze(SyntaxTreeAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
        if (
            !options.TryGetValue("max_line_length", out var value)
            || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var max)
        )
            return;
        var root = context.Tree.GetRoot(context.CancellationToken);
        foreach (var line in context.Tree.GetText(context.CancellationToken).Lines)
        {
            if (line.Span.Length > max && !IsData(root, line.Start + max) && !IsLink(line.ToString()))
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.Tree, line.Span), line.Span.Length, max));
        }
    }

    // A raw string contains data, and cannot be broken.
    private static bool IsData(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return token.Kind()
                is SyntaxKind.MultiLineRawStringLiteralToken
                    or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                    or SyntaxKind.SingleLineRawStringLiteralToken
                    or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            || token.Parent?.Parent is InterpolatedStringExpressionSyntax { StringStartToken.Text: var start }
                && start.EndsWith("\"\"\"", StringComparison.Ordinal);
    }

    // A link or the name of an overload cannot be broken, either.
    private static bool IsLink(string line) =>
        line.TrimStart().StartsWith("//", StringComparison.Ordinal) && (line.Contains("https://") || line.Contains("cref=\""));
}
