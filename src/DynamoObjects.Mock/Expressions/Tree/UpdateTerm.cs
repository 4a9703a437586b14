using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A path or a placeholder in an update.</summary>
internal sealed class UpdateTerm(Operand operand) : UpdateOperand
{
    public Operand Operand { get; } = operand;

    public override Value Evaluate(Item item, Binding binding) =>
        Operand.TryGet(item, binding, out var value) ? value : throw Failures.Validation(Messages.AttributeAbsent);

    public override void Check(Binding binding) => Operand.Check(binding);

    public override void Collect(List<DocumentPath> paths) => Operand.Collect(paths);

    public override AttributeType? KnownType(Binding binding) => Operand.KnownType(binding);
}
