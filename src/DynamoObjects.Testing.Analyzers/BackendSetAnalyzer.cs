using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Reports attributes that name no backend.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BackendSetAnalyzer() : TestAnalyzer(Diagnostics.EmptyBackendSet)
{
    private const string Backend = "DynamoObjects.Testing.Backend";

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterSymbolAction(
            analysis => Analyze(analysis.Symbol.GetAttributes(), analysis.ReportDiagnostic, analysis.CancellationToken),
            SymbolKind.Method,
            SymbolKind.NamedType
        );
        context.RegisterCompilationAction(analysis =>
            Analyze(analysis.Compilation.Assembly.GetAttributes(), analysis.ReportDiagnostic, analysis.CancellationToken)
        );
    }

    private static void Analyze(ImmutableArray<AttributeData> attributes, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var attribute in attributes.Where(attribute => TestAttributes.IsDynamoAttribute(attribute.AttributeClass)))
        {
            if (!attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)).Any(IsEmptySet))
                continue;
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax)
                report(Diagnostic.Create(Diagnostics.EmptyBackendSet, syntax.GetLocation(), syntax.ToString()));
        }
    }

    private static bool IsEmptySet(TypedConstant argument)
    {
        if (argument.Kind != TypedConstantKind.Enum || argument.Type?.ToDisplayString() != Backend || argument.Value is not int value)
            return false;
        var all = argument
            .Type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .Aggregate(0, (sum, field) => sum | (int)field.ConstantValue!);
        return value == 0 || (value & ~all) != 0;
    }
}
