using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A PartiQL statement with the values of its request.</summary>
/// <param name="parsed">The parsed statement.</param>
/// <param name="binding">The values of its conditions and changes.</param>
/// <param name="plan">The changes of an update; <see langword="null"/> for other statements.</param>
/// <param name="item">The item of an insertion; <see langword="null"/> for other statements.</param>
internal sealed class Statement(ParsedStatement parsed, Binding binding, UpdatePlan? plan, Item? item)
{
    public StatementKind Kind => parsed.Kind;

    public bool IsRead => Kind == StatementKind.Select;

    public string TableName => parsed.TableName;

    public string? IndexName => parsed.IndexName;

    public List<SelectedPath>? Selected => parsed.Selected;

    public List<StatementOrder> Order => parsed.Order;

    public string? Returning => parsed.Returning;

    /// <summary>The conditions that must all be true.</summary>
    public ConditionNode[] Conjuncts => parsed.Conjuncts;

    public Binding Binding => binding;

    public UpdatePlan? Plan => plan;

    public Item? Item => item;

    /// <summary>The selected attributes; <see langword="null"/> for all.</summary>
    public Projection? Projection => parsed.Projection;

    /// <summary>Creates the condition that all of some conditions are true; <see langword="null"/> for none.</summary>
    /// <param name="nodes">The conditions.</param>
    /// <param name="first">A condition to evaluate before them.</param>
    public Condition? CreateCondition(List<ConditionNode> nodes, ConditionNode? first = null) =>
        Join(nodes, first) is { } root ? new Condition(root, binding) : null;

    /// <summary>Joins conditions by AND; <see langword="null"/> for none.</summary>
    /// <param name="nodes">The conditions.</param>
    /// <param name="first">A condition to evaluate before them.</param>
    public static ConditionNode? Join(List<ConditionNode> nodes, ConditionNode? first = null)
    {
        var root = first;
        foreach (var node in nodes)
            root = root is null ? node : new LogicalNode(true, root, node);
        return root;
    }
}
