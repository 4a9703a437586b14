using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Warns of constructor parameters of test classes that nothing gives.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstructorAnalyzer() : TestAnalyzer(Diagnostics.NotGivenToConstructor)
{
    private protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || type.IsStatic)
            return;

        // Which of several is called, the framework decides.
        var constructors = type.InstanceConstructors.Where(of => of.DeclaredAccessibility == Accessibility.Public).ToList();
        if (constructors.Count != 1 || constructors[0].Parameters.IsEmpty || TestAttributes.OfClass(type) is not { } attribute)
            return;
        if (ConstructorSources.Of(attribute, type, context.Compilation) is not { } sources)
            return;
        foreach (var parameter in constructors[0].Parameters.Where(parameter => !parameter.HasExplicitDefaultValue && !parameter.IsParams))
        {
            var location = parameter.Locations.FirstOrDefault() ?? type.Locations[0];
            if (!sources.Gives(parameter.Type))
                context.ReportDiagnostic(
                    Diagnostic.Create(Diagnostics.NotGivenToConstructor, location, parameter.Name, attribute, sources.List)
                );
        }
    }
}
