using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Reports tests with an attribute of their framework that use a feature of tests on backends.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlainTestAnalyzer() : TestAnalyzer(Diagnostics.PlainTest)
{
    private const string Test = "DynamoObjects.Testing.DynamoTestContext";
    private const string Token = "System.Threading.CancellationToken";

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        context.RegisterOperationAction(AnalyzeCurrent, OperationKind.PropertyReference);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (PlainTest.Find(method) is not { } plain)
            return;
        foreach (var parameter in method.Parameters.Where(parameter => IsClient(parameter.Type) && !plain.HasDataOfAnyType))
            Report(context.ReportDiagnostic, parameter.Locations[0], method, plain, $"its parameter '{parameter.Name}' has no value");
        var constructors = method.ContainingType.InstanceConstructors;
        if (!plain.IsXunit || constructors.Length != 1)
            return;
        if (constructors[0].Parameters.FirstOrDefault(parameter => IsClient(parameter.Type)) is { } constructorParameter)
            Report(
                context.ReportDiagnostic,
                method.Locations[0],
                method,
                plain,
                $"the constructor parameter '{constructorParameter.Name}' has no value"
            );
    }

    private static void AnalyzeCurrent(OperationAnalysisContext context)
    {
        var property = ((IPropertyReferenceOperation)context.Operation).Property;
        if (property.Name != "Current" || property.ContainingType.ToDisplayString() != Test)
            return;
        if (context.ContainingSymbol is IMethodSymbol method && PlainTest.Find(method) is { } plain)
            Report(context.ReportDiagnostic, context.Operation.Syntax.GetLocation(), method, plain, "DynamoTestContext.Current is null");
    }

    private static bool IsClient(ITypeSymbol type) => ProvidedTypes.CanProvide(type) && type.ToDisplayString() != Token;

    private static void Report(Action<Diagnostic> report, Location location, IMethodSymbol method, PlainTest plain, string problem) =>
        report(Diagnostic.Create(Diagnostics.PlainTest, location, method.Name, plain.Attribute, problem, plain.Replacement));
}
