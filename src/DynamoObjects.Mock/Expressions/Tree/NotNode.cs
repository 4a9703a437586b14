using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>NOT condition</c>.</summary>
internal sealed class NotNode(ConditionNode condition) : ConditionNode
{
    public ConditionNode Condition { get; } = condition;

    public override bool Evaluate(Item item, Binding binding) => !Condition.Evaluate(item, binding);

    public override void Check(Binding binding) => Condition.Check(binding);

    public override void Collect(List<DocumentPath> paths) => Condition.Collect(paths);
}
