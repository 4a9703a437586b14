using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>A statement of PartiQL with the values of its request.</summary>
/// <param name="parsed">What it says.</param>
/// <param name="binding">The values of its conditions and changes.</param>
/// <param name="plan">What an update does; <see langword="null"/> for all others.</param>
/// <param name="item">What an insertion puts; <see langword="null"/> for all others.</param>
internal sealed class Statement(ParsedStatement parsed, Binding binding, UpdatePlan? plan, Item? item)
{
    public StatementKind Kind => parsed.Kind;

    public bool IsRead => Kind == StatementKind.Select;

    public string TableName => parsed.TableName;

    public string? IndexName => parsed.IndexName;

    public List<SelectedPath>? Selected => parsed.Selected;

    public List<StatementOrder> Order => parsed.Order;

    public string? Returning => parsed.Returning;

    /// <summary>The conditions that must all hold.</summary>
    public ConditionNode[] Conjuncts => parsed.Conjuncts;

    public Binding Binding => binding;

    public UpdatePlan? Plan => plan;

    public Item? Item => item;

    /// <summary>What is selected of an item; <see langword="null"/> for all of it.</summary>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The paths overlap.</exception>
    public Projection? ReadProjection() => parsed.SelectedOverlap is { } overlap ? throw Failures.Validation(overlap) : parsed.Projection;

    /// <summary>That some conditions hold, all of them; <see langword="null"/> where there are none.</summary>
    /// <param name="nodes">The conditions.</param>
    /// <param name="first">One that is asked before them.</param>
    public Condition? CreateCondition(List<ConditionNode> nodes, ConditionNode? first = null)
    {
        var root = first;
        foreach (var node in nodes)
            root = root is null ? node : new LogicalNode(true, root, node);
        return root is null ? null : new Condition(root, binding);
    }
}
