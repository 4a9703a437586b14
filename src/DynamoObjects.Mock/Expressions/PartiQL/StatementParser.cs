using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Converts the syntax of a statement to DynamoDB's trees, and rejects what DynamoDB does not support of PartiQL.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html</remarks>
internal sealed partial class StatementParser
{
    /// <summary>The maximum number of operators and functions in a condition or an update.</summary>
    private const int MaxOperators = 300;

    private readonly List<AttributeValue>? _parameterValues;
    private readonly List<StatementValue> _values = [];
    private readonly List<int> _evaluationOrder = [];
    private int _operators;

    private StatementParser(List<AttributeValue>? parameterValues) => _parameterValues = parameterValues;

    /// <summary>Parses one statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="parameterValues"> The parameters of the request, to check each in its place. By default, none are checked, and
    /// the result is the same for all requests.
    /// </param>
    /// <exception cref="AmazonDynamoDBException">The statement is invalid, or contains half of a surrogate pair.</exception>
    public static ParsedStatement Parse(string text, List<AttributeValue>? parameterValues = null)
    {
        var (root, parameterCount) = SyntaxParser.Parse(text);
        var parser = new StatementParser(parameterValues);
        var statement = parser.Convert(root);
        return statement with { Values = new StatementValues([.. parser._values], [.. parser._evaluationOrder], parameterCount) };
    }

    private ParsedStatement Convert(SyntaxNode root) =>
        root switch
        {
            { Kind: SyntaxKind.Select, Statement: { } select } => ConvertSelect(select),
            { Statement: { Kind: StatementKind.Insert } insert } => ConvertInsert(insert, root.Place),
            { Statement: { Kind: StatementKind.Delete } delete } => ConvertDelete(delete),
            { Statement: { HasInsertion: true } } => throw Failures.Validation(Messages.InsertAfterFrom(root.Place)),
            { Statement: { } update } => ConvertUpdate(update),
            { Children: [{ Kind: SyntaxKind.Select, Statement: { } select }] } when root.IsCallOf("exists") => ConvertSelect(select) with
            {
                Kind = StatementKind.Exists,
            },
            { Kind: SyntaxKind.Is } => throw Failures.Validation(Messages.OperationUnsupported("IsType")),
            { TypeName: "NAry" } => throw Failures.Validation(Messages.ExistsMisplaced),
            _ => throw Failures.Validation(Messages.OperationUnsupported(root.IsLiteral ? "Literal" : root.TypeName)),
        };

    private ParsedStatement ConvertSelect(StatementSyntax select)
    {
        CheckClauses(select);
        var table = ConvertSource(select);
        if (select.HasSelectedAlias)
            throw Failures.Validation(Messages.AliasUnsupported);
        var selected = select.Selected?.ConvertAll(ConvertSelected);
        var names = selected?.ConvertAll(SelectedPath.Create);
        if (names?.GroupBy(path => path.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } repeated)
            throw Failures.Validation(Messages.SelectedTwice(repeated.Key));
        if (selected is not null && PathOverlaps.Find(selected) is { } overlap)
            throw Failures.Validation(overlap);
        var where = ConvertWhere(select.Where, out var problem);
        return table with
        {
            Selected = names,
            Projection = selected is null ? null : new Projection([.. selected]),
            Where = where,
            WhereProblem = problem,
            Order = ConvertOrder(select),
        };
    }

    /// <summary>Rejects the clauses that PartiQL has and DynamoDB does not.</summary>
    private static void CheckClauses(StatementSyntax select)
    {
        var problem = select switch
        {
            { HasGroups: true } => Messages.GroupUnsupported,
            { Having: { } having } => Messages.ClauseUnsupported("HAVING", having.Place),
            { Limit: { } limit } => Messages.ClauseUnsupported("LIMIT", limit.Place),
            { IsDistinct: true } => Messages.UnsupportedToken("DISTINCT"),
            { IsValue: true } => Messages.SelectValueUnsupported,
            _ => null,
        };
        if (problem is not null)
            throw Failures.Validation(problem);
    }

    private static List<StatementOrder> ConvertOrder(StatementSyntax select)
    {
        if (select.Order.Count > 0 && select.Where is null)
            throw Failures.Validation(Messages.OrderWithoutWhere);
        return select.Order.ConvertAll(order =>
            order.By.Kind == SyntaxKind.Name
                ? new StatementOrder(order.By.Token.Text, order.IsDescending)
                : throw Failures.Validation(Messages.OrderByNoName(GetOrderTypeName(order.By)))
        );
    }

    private static string GetOrderTypeName(SyntaxNode by) =>
        by.IsLiteral || by.Kind == SyntaxKind.Operator ? by.Token.Text : by.TypeName.ToUpperInvariant();

    private ParsedStatement ConvertInsert(StatementSyntax insert, string place)
    {
        if (!insert.IsValue)
            throw Failures.Validation(Messages.OperationUnsupported("InsertOp"));
        if (insert.HasPosition)
            throw Failures.Validation(Messages.InsertAt(place));
        var item = insert.Inserted!;
        if (item.Kind != SyntaxKind.Struct)
            throw Failures.Validation(Messages.InsertNeedsStruct(item.Place));
        var members = ConvertMembers(item, ValuePlace.Root, isItem: true);
        if (insert.Source!.Kind != SyntaxKind.Name)
            throw Failures.Validation(Messages.InsertOfOneTable);
        var table = ConvertSource(insert);
        if (insert.Returning.Count > 0)
            throw Failures.Validation(Messages.InsertReturning);
        _values.AddRange(members.Select(member => member.Value));
        return table with { Kind = StatementKind.Insert, ItemNames = [.. members.Select(member => member.Key)] };
    }

    private ParsedStatement ConvertUpdate(StatementSyntax update)
    {
        var where = ConvertWhere(update.Where, out var problem);
        var changes = ConvertChanges(update.Changes, out var changesProblem);
        return ConvertSource(update) with
        {
            Kind = StatementKind.Update,
            Where = where,
            WhereProblem = problem,
            Changes = changes,
            ChangesProblem = changesProblem,
            Returning = ConvertReturning(update),
        };
    }

    private ParsedStatement ConvertDelete(StatementSyntax delete)
    {
        var where = ConvertWhere(delete.Where, out var problem);
        var table = ConvertSource(delete);
        var returning = ConvertReturning(delete);
        return returning is null or "ALL OLD"
            ? table with
            {
                Kind = StatementKind.Delete,
                Where = where,
                WhereProblem = problem,
                Returning = returning,
            }
            : throw Failures.Validation(Messages.DeleteReturning(returning));
    }

    private static string? ConvertReturning(StatementSyntax statement) =>
        statement.Returning switch
        {
            [] => null,
            [(var when, true)] => when,
            [_] => throw Failures.Validation(Messages.ReturningNoStar),
            _ => throw Failures.Validation(Messages.ReturningTwice),
        };
}
