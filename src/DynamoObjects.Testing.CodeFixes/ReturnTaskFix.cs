using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace DynamoObjects.Testing.CodeFixes;

/// <summary>Makes a test return a Task: a test that is async void (DYNT101), or one that does not await a call
/// (DYNT102), which it then awaits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTaskFix))]
public sealed class ReturnTaskFix : CodeFixProvider
{
    private const string Title = "Return a Task";
    private const string AwaitTitle = "Await it";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(Analyzers.Diagnostics.AsyncVoid.Id, Analyzers.Diagnostics.Unawaited.Id);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(context.Span);
        if (node?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var call = diagnostic.Id == Analyzers.Diagnostics.Unawaited.Id ? node.FirstAncestorOrSelf<ExpressionStatementSyntax>() : null;
            // An expression body could also return its task, and a test that returns a task would return it in another
            // way: there is no obvious fix.
            if (diagnostic.Id == Analyzers.Diagnostics.Unawaited.Id && (call is null || !IsVoid(method)))
                continue;
            var changed = CreateFixedMethod(method, call);
            context.RegisterCodeFix(
                CodeAction.Create(
                    call is null ? Title : AwaitTitle,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(method, changed))),
                    diagnostic.Id
                ),
                diagnostic
            );
        }
    }

    private static bool IsVoid(MethodDeclarationSyntax method) =>
        method.ReturnType is PredefinedTypeSyntax returned && returned.Keyword.IsKind(SyntaxKind.VoidKeyword);

    private static MethodDeclarationSyntax CreateFixedMethod(MethodDeclarationSyntax method, ExpressionStatementSyntax? call)
    {
        var changed = call is null
            ? method
            : method.ReplaceNode(
                call.Expression,
                SyntaxFactory
                    .AwaitExpression(call.Expression.WithoutTrivia())
                    .WithTriviaFrom(call.Expression)
                    .WithAdditionalAnnotations(Formatter.Annotation)
            );
        changed = changed.WithReturnType(
            SyntaxFactory
                .ParseTypeName("global::System.Threading.Tasks.Task")
                .WithTriviaFrom(method.ReturnType)
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation)
        );
        return changed.Modifiers.Any(SyntaxKind.AsyncKeyword)
            ? changed
            : changed.AddModifiers(SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space));
    }
}
