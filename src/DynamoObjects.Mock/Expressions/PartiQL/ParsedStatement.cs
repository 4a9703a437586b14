using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A parsed PartiQL statement, shared by all requests with the same text. Thread safe.</summary>
internal sealed record ParsedStatement(StatementKind Kind, string TableName)
{
    private static readonly ExpressionCache<ParsedStatement> Cache = new(text => StatementParser.Parse(text));

    private static readonly Binding Unbound = new([], []);

    private ConditionNode[]? _conjuncts;

    public string? IndexName { get; init; }

    /// <summary>The selected paths; <see langword="null"/> for all attributes.</summary>
    public List<SelectedPath>? Selected { get; init; }

    /// <summary>The selected paths as a projection; <see langword="null"/> for all attributes.</summary>
    public Projection? Projection { get; init; }

    public ConditionNode? Where { get; init; }

    /// <summary>The conditions that must all be true.</summary>
    public ConditionNode[] Conjuncts => _conjuncts ??= [.. GetConjuncts(Where)];

    /// <summary>The attributes of ORDER BY.</summary>
    public List<StatementOrder> Order { get; init; } = [];

    /// <summary>The attributes of the item to insert, whose values are the statement's values.</summary>
    public string[]? ItemNames { get; init; }

    /// <summary>The changes of an update, in the order of an update expression's sections.</summary>
    public UpdateClause[]? Changes { get; init; }

    /// <summary>The returned values, such as <c>ALL OLD</c>; <see langword="null"/> for none.</summary>
    public string? Returning { get; init; }

    /// <summary>The values of the slots in the conditions and changes.</summary>
    public StatementValues Values { get; init; } = new([], [], 0);

    /// <summary>The error in the conditions that does not depend on their values, or <see langword="null"/>.</summary>
    public string? WhereProblem { get; init; }

    /// <summary>The error in the changes that does not depend on their values, or <see langword="null"/>.</summary>
    public string? ChangesProblem { get; init; }

    /// <summary>Parses a statement, or returns it from the cache.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="parameters">The parameters of this request; the result does not depend on them.</param>
    /// <exception cref="AmazonDynamoDBException">The statement is invalid.</exception>
    public static ParsedStatement Parse(string text, List<AttributeValue> parameters)
    {
        try
        {
            return Cache.Parse(text);
        }
        catch (AmazonDynamoDBException)
        {
            // AWS reports a parameter that does not fit its place before errors that follow it.
            return StatementParser.Parse(text, parameters);
        }
    }

    /// <summary>Combines the statement with the values of one request.</summary>
    /// <param name="parameters">The values of its question marks.</param>
    /// <exception cref="AmazonDynamoDBException"> The parameters do not fit, or the statement does not fit its values.
    /// </exception>
    public Statement Bind(List<AttributeValue> parameters)
    {
        if (ItemNames is not null)
            return new Statement(this, Unbound, null, Values.ReadItem(ItemNames, parameters));
        var binding = new Binding([], Values.Read(parameters));
        try
        {
            ThrowIfProblem(WhereProblem);
            Where?.Check(binding);
            ThrowIfProblem(ChangesProblem);
            return new Statement(this, binding, Changes is null ? null : UpdatePlan.Create(Changes, binding), null);
        }
        catch (ExpressionException exception)
        {
            throw Failures.Validation(exception.Message);
        }
    }

    /// <summary>Gets the conditions that AND joins.</summary>
    public static IEnumerable<ConditionNode> GetConjuncts(ConditionNode? node) =>
        node switch
        {
            null => [],
            LogicalNode { IsAnd: true } both => GetConjuncts(both.Left).Concat(GetConjuncts(both.Right)),
            _ => [node],
        };

    private static void ThrowIfProblem(string? problem)
    {
        if (problem is not null)
            throw new ExpressionException(problem);
    }
}
