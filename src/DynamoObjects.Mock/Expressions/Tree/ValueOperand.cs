using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A value placeholder, by its slot.</summary>
internal sealed class ValueOperand(int slot) : Operand
{
    public int Slot { get; } = slot;

    public override bool TryGet(Item item, Binding binding, out Value value)
    {
        value = binding.Values[Slot];
        return true;
    }

    public override void Check(Binding binding) => binding.Require(Slot);

    public override AttributeType? KnownType(Binding binding) => binding.Values[Slot].Type;
}
