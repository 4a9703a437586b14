using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Reports tests that the framework does not await, and parameters that have no value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestMethodAnalyzer() : TestAnalyzer(Diagnostics.AsyncVoid, Diagnostics.ParameterNotProvided)
{
    private protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.IsAsync && method.ReturnsVoid && TestAttributes.IsTest(method))
            context.ReportDiagnostic(Diagnostic.Create(Diagnostics.AsyncVoid, method.Locations[0], method.Name));
        if (TestAttributes.FindFact(method) is not { } fact)
            return;
        // An attribute on a parameter is a data source of the framework.
        foreach (
            var parameter in method.Parameters.Where(parameter =>
                !parameter.HasExplicitDefaultValue && !parameter.IsParams && parameter.GetAttributes().IsEmpty
            )
        )
        {
            if (!ProvidedTypes.CanProvide(parameter.Type))
                context.ReportDiagnostic(
                    Diagnostic.Create(Diagnostics.ParameterNotProvided, parameter.Locations[0], parameter.Name, fact, ProvidedTypes.List)
                );
        }
    }
}
