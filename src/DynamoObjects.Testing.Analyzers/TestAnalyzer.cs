using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>The base class of analyzers for tests; generated code is not analyzed.</summary>
public abstract class TestAnalyzer : DiagnosticAnalyzer
{
    private protected TestAnalyzer(params DiagnosticDescriptor[] reported) => SupportedDiagnostics = ImmutableArray.Create(reported);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    /// <summary>Registers the actions of the analyzer.</summary>
    private protected abstract void Register(AnalysisContext context);
}
