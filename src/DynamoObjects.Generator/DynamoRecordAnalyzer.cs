using System.Collections.Immutable;
using DynamoObjects.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Generator;

/// <summary>
/// Reports errors in records. It is separate from the generator because editors offer code fixes only for diagnostics of analyzers.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DynamoRecordAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Diagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(CheckType, SymbolKind.NamedType);
        context.RegisterSymbolAction(CheckProperty, SymbolKind.Property);
        context.RegisterSyntaxNodeAction(CheckUse, SyntaxKind.GenericName, SyntaxKind.InvocationExpression);
    }

    private static void CheckType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (RecordSource.From(type, AttributeNames.Table, context.Compilation, context.CancellationToken) is { } source)
        {
            var problems = new Problems(DiagnosticSeverity.Error);
            RecordReader.Read(source, problems, context.CancellationToken);
            Report(context, problems);
        }
        else if (
            RecordSource.From(type, ContextNames.Table, context.Compilation, context.CancellationToken) is { } contextSource
            && RequestedContextRecords.FindSeverity(type, context.Compilation.Assembly) is { } severity
        )
        {
            var problems = new Problems(severity);
            RecordReader.ReadContext(contextSource, problems, context.CancellationToken);
            Report(context, problems);
        }
    }

    private static void CheckProperty(SymbolAnalysisContext context)
    {
        if (TableRequirement.Check((IPropertySymbol)context.Symbol) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static void CheckUse(SyntaxNodeAnalysisContext context)
    {
        if (
            RecordUses.IsCandidate(context.Node)
            && RecordUses.FindRecord(context.Node, context.SemanticModel, context.CancellationToken) is { } type
            && MappingRequirement.Check(type, context.Node, context.Compilation, context.CancellationToken) is { } diagnostic
        )
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static void Report(SymbolAnalysisContext context, Problems problems)
    {
        foreach (var problem in problems.Found)
            context.ReportDiagnostic(problem);
    }
}
