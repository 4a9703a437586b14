using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>That there is an item, or none: every item has a key, and what is not there is asked as an item without attributes.</summary>
internal sealed class ExistenceNode : ConditionNode
{
    private readonly bool _isThere;

    private ExistenceNode(bool isThere) => _isThere = isThere;

    /// <summary>There is an item.</summary>
    public static ExistenceNode There { get; } = new(true);

    /// <summary>There is no item.</summary>
    public static ExistenceNode Absent { get; } = new(false);

    public override bool Evaluate(Item item, Binding binding) => item.Count > 0 == _isThere;

    public override void Check(Binding binding) { }

    public override void Collect(List<DocumentPath> paths) { }
}
