using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Warns of attributes that name no backend.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BackendSetAnalyzer() : TestAnalyzer(Diagnostics.SelectsNothing)
{
    private const string Backend = "DynamoObjects.Testing.Backend";

    private protected override void Register(AnalysisContext context)
    {
        context.RegisterSymbolAction(
            of => Analyze(of.Symbol.GetAttributes(), of.ReportDiagnostic, of.CancellationToken),
            SymbolKind.Method,
            SymbolKind.NamedType
        );
        context.RegisterCompilationAction(of =>
            Analyze(of.Compilation.Assembly.GetAttributes(), of.ReportDiagnostic, of.CancellationToken)
        );
    }

    private static void Analyze(ImmutableArray<AttributeData> attributes, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var attribute in attributes.Where(attribute => TestAttributes.IsOurs(attribute.AttributeClass)))
        {
            if (!attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)).Any(SelectsNothing))
                continue;
            if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax syntax)
                report(Diagnostic.Create(Diagnostics.SelectsNothing, syntax.GetLocation(), syntax.ToString()));
        }
    }

    private static bool SelectsNothing(TypedConstant argument)
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
