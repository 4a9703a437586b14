using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>What a statement of PartiQL says, for every request that has the same text. Thread safe.</summary>
internal sealed record ParsedStatement(StatementKind Kind, string TableName)
{
    private static readonly ExpressionCache<ParsedStatement> Cache = new(text => StatementParser.Parse(text));

    private static readonly Binding Unbound = new([], []);

    private ConditionNode[]? _conjuncts;

    public string? IndexName { get; init; }

    /// <summary>The paths that are selected; <see langword="null"/> for all attributes.</summary>
    public List<SelectedPath>? Selected { get; init; }

    /// <summary>The same as a projection; <see langword="null"/> for all attributes, and where paths overlap.</summary>
    public Projection? Projection { get; init; }

    /// <summary>What is wrong with paths that overlap; <see langword="null"/> if none do.</summary>
    public string? SelectedOverlap { get; init; }

    public ConditionNode? Where { get; init; }

    /// <summary>The conditions that must all hold.</summary>
    public ConditionNode[] Conjuncts => _conjuncts ??= [.. GetConjuncts(Where)];

    /// <summary>The attributes that the items are ordered by.</summary>
    public List<StatementOrder> Order { get; init; } = [];

    /// <summary>The attributes of the item that is inserted, whose values are the statement's values.</summary>
    public string[]? ItemNames { get; init; }

    /// <summary>The changes of an update, in the order of an update expression's sections.</summary>
    public UpdateClause[]? Changes { get; init; }

    /// <summary>As <c>ALL OLD</c>; <see langword="null"/> for nothing.</summary>
    public string? Returning { get; init; }

    /// <summary>The values of the slots in the conditions and changes.</summary>
    public StatementValues Values { get; init; } = new([], [], 0);

    /// <summary>Why the conditions cannot be run, whatever their values are; <see langword="null"/> if they can.</summary>
    public string? WhereProblem { get; init; }

    /// <summary>Why the changes cannot be run, whatever their values are; <see langword="null"/> if they can.</summary>
    public string? ChangesProblem { get; init; }

    /// <summary>Reads a statement, or finds it among those that were read before.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="parameters">What its question marks stand for in this request; the statement is the same for all.</param>
    /// <exception cref="AmazonDynamoDBException">It cannot be read.</exception>
    public static ParsedStatement Parse(string text, List<AttributeValue> parameters)
    {
        try
        {
            return Cache.Parse(text);
        }
        catch (AmazonDynamoDBException)
        {
            // A parameter that does not fit its place is told before what is wrong behind it.
            return StatementParser.Parse(text, parameters);
        }
    }

    /// <summary>The statement with the values of one request.</summary>
    /// <param name="parameters">What its question marks stand for.</param>
    /// <exception cref="AmazonDynamoDBException">
    /// The parameters do not fit, or the statement does not fit its values.
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

    private static void ThrowIfProblem(string? problem)
    {
        if (problem is not null)
            throw new ExpressionException(problem);
    }

    private static IEnumerable<ConditionNode> GetConjuncts(ConditionNode? node) =>
        node switch
        {
            null => [],
            LogicalNode { IsAnd: true } both => GetConjuncts(both.Left).Concat(GetConjuncts(both.Right)),
            _ => [node],
        };
}
