using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>An analyzer of tests as people write them: generated code is none.</summary>
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

    /// <summary>Says what the analyzer is to be called for.</summary>
    private protected abstract void Register(AnalysisContext context);
}
