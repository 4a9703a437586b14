using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Dialect;

/// <summary>The base class of a rule for this repository's code; generated code is not analyzed.</summary>
public abstract class DialectAnalyzer(string id, string title, string message) : DiagnosticAnalyzer
{
    private protected DiagnosticDescriptor Rule { get; } =
        new(id, title, message, "Dialect", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    private protected abstract void Register(AnalysisContext context);
}
