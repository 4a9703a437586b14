using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Dialect;

/// <summary>Reports caught exceptions whose name is not <c>exception</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CaughtExceptionAnalyzer()
    : DialectAnalyzer("DIALECT002", "Caught exception has another name", "Caught exception is named '{0}'; name it '" + Name + "'")
{
    private const string Name = "exception";

    private protected override void Register(AnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CatchDeclaration);

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var name = ((CatchDeclarationSyntax)context.Node).Identifier;
        if (name.Text is not ("" or Name))
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.Text));
    }
}
