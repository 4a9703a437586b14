using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A condition as an operand, such as <c>attribute_exists(a) = true</c>; only statements have it.</summary>
internal sealed class ConditionOperand(ConditionNode condition) : Operand
{
    public ConditionNode Condition { get; } = condition;

    public override bool TryGet(Item item, Binding binding, out Value value)
    {
        value = Value.Bool(Condition.Evaluate(item, binding));
        return true;
    }

    public override void Check(Binding binding) => Condition.Check(binding);

    public override void Collect(List<DocumentPath> paths) => Condition.Collect(paths);

    public override AttributeType? KnownType(Binding binding) => AttributeType.BOOL;
}
