using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoObjects.Dialect;

/// <summary>Reports members of internal types that are declared <c>internal</c> instead of <c>public</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InternalMemberAnalyzer()
    : DialectAnalyzer(
        "DIALECT003",
        "Member of an internal type is internal",
        "The type is not public; declare its members that other types use as 'public'"
    )
{
    private static readonly SyntaxKind[] AllowedModifiers = [SyntaxKind.ProtectedKeyword, SyntaxKind.OverrideKeyword];
    private static readonly SyntaxKind[] NonPublicModifiers =
    [
        SyntaxKind.InternalKeyword,
        SyntaxKind.PrivateKeyword,
        SyntaxKind.FileKeyword,
    ];

    private protected override void Register(AnalysisContext context) =>
        context.RegisterSyntaxNodeAction(
            Analyze,
            SyntaxKind.ClassDeclaration,
            SyntaxKind.StructDeclaration,
            SyntaxKind.InterfaceDeclaration,
            SyntaxKind.RecordDeclaration,
            SyntaxKind.RecordStructDeclaration
        );

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var type = (TypeDeclarationSyntax)context.Node;
        if (
            !type.AncestorsAndSelf()
                .OfType<TypeDeclarationSyntax>()
                .Any(outer => outer.Modifiers.Any(modifier => NonPublicModifiers.Contains(modifier.Kind())))
        )
            return;
        foreach (
            var modifiers in type
                .Members.Select(member => member.Modifiers)
                .Where(modifiers => !modifiers.Any(modifier => AllowedModifiers.Contains(modifier.Kind())))
        )
        {
            var found = modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.InternalKeyword));
            if (!found.IsKind(SyntaxKind.None))
                context.ReportDiagnostic(Diagnostic.Create(Rule, found.GetLocation()));
        }
    }
}
