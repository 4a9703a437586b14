using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace DynamoObjects.CodeFixes;

/// <summary>The base class of fixes that replace one node of a record's source.</summary>
public abstract class RecordFix : CodeFixProvider
{
    private protected RecordFix(params DiagnosticDescriptor[] descriptors) =>
        FixableDiagnosticIds = descriptors.Select(descriptor => descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not { } node)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Replacement(node, diagnostic.Id) is not var (title, old, changed))
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed))),
                    diagnostic.Id
                ),
                diagnostic
            );
        }
    }

    /// <summary>Returns the title of the fix, the node to replace and its replacement; null if there is no unique fix.</summary>
    /// <param name="node">The node of the diagnostic.</param>
    /// <param name="id">The diagnostic's id.</param>
    /// <returns>The fix.</returns>
    private protected abstract (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id);
}
