using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>That there is an item, or none: every item has a key, and what is not there is asked as an item without attributes.</summary>
internal sealed class ExistenceNode : ConditionNode
{
    private readonly bool _isPresent;

    private ExistenceNode(bool isPresent) => _isPresent = isPresent;

    /// <summary>There is an item.</summary>
    public static ExistenceNode Present { get; } = new(true);

    /// <summary>There is no item.</summary>
    public static ExistenceNode Absent { get; } = new(false);

    public override bool Evaluate(Item item, Binding binding) => item.Count > 0 == _isPresent;

    public override void Check(Binding binding) { }

    public override void Collect(List<DocumentPath> paths) { }
}
