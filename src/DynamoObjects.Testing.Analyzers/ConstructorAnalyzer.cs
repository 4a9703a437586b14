using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Testing.Analyzers;

/// <summary>Reports constructor parameters of test classes that have no value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstructorAnalyzer() : TestAnalyzer(Diagnostics.ConstructorParameterNotProvided)
{
    private protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || type.IsStatic)
            return;

        // If there are several, the framework decides which one it calls.
        var constructors = type
            .InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .ToList();
        if (constructors.Count != 1 || constructors[0].Parameters.IsEmpty || TestAttributes.FindForClass(type) is not { } attribute)
            return;
        if (ConstructorSources.Find(attribute, type, context.Compilation) is not { } sources)
            return;
        foreach (var parameter in constructors[0].Parameters.Where(parameter => !parameter.HasExplicitDefaultValue && !parameter.IsParams))
        {
            var location = parameter.Locations.FirstOrDefault() ?? type.Locations[0];
            if (!sources.CanProvide(parameter.Type))
                context.ReportDiagnostic(
                    Diagnostic.Create(Diagnostics.ConstructorParameterNotProvided, location, parameter.Name, attribute, sources.Description)
                );
        }
    }
}
