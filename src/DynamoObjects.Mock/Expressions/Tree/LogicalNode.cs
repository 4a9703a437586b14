using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>left AND right</c>, <c>left OR right</c>.</summary>
internal sealed class LogicalNode(bool isAnd, ConditionNode left, ConditionNode right) : ConditionNode
{
    public bool IsAnd { get; } = isAnd;

    public ConditionNode Left { get; } = left;

    public ConditionNode Right { get; } = right;

    public override bool Evaluate(Item item, Binding binding) =>
        IsAnd
            ? Left.Evaluate(item, binding) && Right.Evaluate(item, binding)
            : Left.Evaluate(item, binding) || Right.Evaluate(item, binding);

    public override void Check(Binding binding)
    {
        Left.Check(binding);
        Right.Check(binding);
    }

    public override void Collect(List<DocumentPath> paths)
    {
        Left.Collect(paths);
        Right.Collect(paths);
    }
}
