using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>Checks whether there is an item: every item has a key, and a missing one is evaluated as an item without
/// attributes.</summary>
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
