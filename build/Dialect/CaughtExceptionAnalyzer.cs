using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Dialect;

/// <summary>Reports caught exceptions that have another name than <c>exception</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CaughtExceptionAnalyzer : DiagnosticAnalyzer
{
    private const string Name = "exception";

    private static readonly DiagnosticDescriptor Rule = new(
        "DIALECT002",
        "Caught exception has another name",
        "Caught exception is named '{0}': name it '" + Name + "'",
        "Dialect",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.CatchDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var name = ((CatchDeclarationSyntax)context.Node).Identifier;
        if (name.Text is not ("" or Name))
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.Text));
    }
}
