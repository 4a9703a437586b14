using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace DynamoObjects.CodeFixes;

/// <summary>A fix that replaces one node of the record's source by another.</summary>
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

    /// <summary>What to call the fix, and which node becomes which; null where nothing is obvious.</summary>
    /// <param name="node">The node that the diagnostic is at.</param>
    /// <param name="id">The diagnostic's id.</param>
    /// <returns>The fix.</returns>
    private protected abstract (string Title, SyntaxNode Old, SyntaxNode Changed)? Replacement(SyntaxNode node, string id);
}
