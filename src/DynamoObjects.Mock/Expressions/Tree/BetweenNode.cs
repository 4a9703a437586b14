using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>operand BETWEEN low AND high</c>, both bounds included.</summary>
internal sealed class BetweenNode(Operand operand, Operand low, Operand high) : ConditionNode
{
    public Operand Operand { get; } = operand;

    public Operand Low { get; } = low;

    public Operand High { get; } = high;

    public override bool Evaluate(Item item, Binding binding) =>
        Operand.TryGet(item, binding, out var value)
        && Low.TryGet(item, binding, out var low)
        && High.TryGet(item, binding, out var high)
        && ComparisonNode.IsOrdered(value.Type)
        && value.Type == low.Type
        && value.Type == high.Type
        && KeyOrder.Compare(value, low) >= 0
        && KeyOrder.Compare(value, high) <= 0;

    public override void Check(Binding binding)
    {
        CheckEach(binding, Operand, Low, High);
        ComparisonNode.CheckOrdered(Operand, "BETWEEN", binding);
        ComparisonNode.CheckOrdered(Low, "BETWEEN", binding);
        ComparisonNode.CheckOrdered(High, "BETWEEN", binding);
        CheckDistinct("BETWEEN", binding, Operand, Low, High);
        if (Low is not ValueOperand low || High is not ValueOperand high)
            return;
        var (lowValue, highValue) = (binding.Values[low.Slot], binding.Values[high.Slot]);
        if (lowValue.Type != highValue.Type)
            throw new ExpressionException(Messages.BoundTypesDiffer(ValueText.Format(lowValue), ValueText.Format(highValue)));
        if (KeyOrder.Compare(lowValue, highValue) > 0)
            throw new ExpressionException(Messages.BoundsOutOfOrder(ValueText.Format(lowValue), ValueText.Format(highValue)));
    }

    public override void Collect(List<DocumentPath> paths)
    {
        Operand.Collect(paths);
        Low.Collect(paths);
        High.Collect(paths);
    }
}
