using System.Globalization;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <content>Tables, indexes and document paths.</content>
internal sealed partial class StatementParser
{
    private static ParsedStatement ConvertSource(StatementSyntax statement)
    {
        if (statement.HasSeveralSources)
            throw Failures.Validation(Messages.SeveralTables);
        if (statement.HasAlias)
            throw Failures.Validation(Messages.AliasUnsupported);
        var source = statement.Source!;
        SyntaxNode[] parts = source.Kind == SyntaxKind.Path ? source.Children : [source];
        foreach (var part in parts)
            CheckSourcePart(part);
        if (parts.Length > 2)
            throw Failures.Validation(Messages.TableOfTwoParts);
        return new ParsedStatement(StatementKind.Select, parts[0].Token.Text) { IndexName = parts.Length > 1 ? parts[1].Token.Text : null };
    }

    private static void CheckSourcePart(SyntaxNode part)
    {
        var problem = part switch
        {
            { Kind: SyntaxKind.Name or SyntaxKind.Text, Token.Text: "" } => Messages.PathPartEmpty,
            { Kind: SyntaxKind.Name } => null,
            { Kind: SyntaxKind.Unpivot } => Messages.UnpivotUnsupported(part.Place),
            _ => Messages.SourceInvalid,
        };
        if (problem is not null)
            throw Failures.Validation(problem);
    }

    private static DocumentPath ConvertSelected(SyntaxNode node) =>
        node is { Kind: SyntaxKind.Path, Children: [.., { Kind: SyntaxKind.Unpivot }] }
            ? throw Failures.Validation(Messages.HierarchyChange)
            : ConvertPath(node);

    private static DocumentPath ConvertPath(SyntaxNode node)
    {
        SyntaxNode[] steps = node.Kind == SyntaxKind.Path ? node.Children : [node];
        if (steps[0].Kind != SyntaxKind.Name)
            throw Failures.Validation(Messages.UnexpectedPath(steps[0].Place));
        var path = new DocumentPath(Array.ConvertAll(steps, ConvertStep));
        return path.Problem is { } problem ? throw Failures.Validation(problem) : path;
    }

    private static PathElement ConvertStep(SyntaxNode step) =>
        step.Kind switch
        {
            SyntaxKind.Name or SyntaxKind.Text => step.Token.Text.Length == 0
                ? throw Failures.Validation(Messages.PathPartEmpty)
                : PathElement.FromName(step.Token.Text),
            SyntaxKind.Number => PathElement.FromIndex(ConvertIndex(step)),
            SyntaxKind.Unpivot => throw Failures.Validation(Messages.UnpivotUnsupported(step.Place)),
            SyntaxKind.Wildcard => throw Failures.Validation(Messages.WildcardUnsupported(step.Place)),
            _ => throw Failures.Validation(Messages.UnexpectedPath(step.Place)),
        };

    private static int ConvertIndex(SyntaxNode step)
    {
        if (step.TypeName != "INT")
            throw Failures.Validation(Messages.UnexpectedPath(step.Place));
        return int.TryParse(step.Token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) && index >= 0
            ? index
            : throw Failures.Validation(Messages.StatementIndexInvalid(step.Token.Text, step.Place));
    }
}
