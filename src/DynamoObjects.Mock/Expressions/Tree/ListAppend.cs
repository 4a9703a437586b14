using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>list_append(first, second)</c>.</summary>
internal sealed class ListAppend(UpdateOperand first, UpdateOperand second) : UpdateOperand
{
    public UpdateOperand First { get; } = first;

    public UpdateOperand Second { get; } = second;

    public override Value Evaluate(Item item, Binding binding)
    {
        var first = First.Evaluate(item, binding);
        var second = Second.Evaluate(item, binding);
        return first.Type == AttributeType.L && second.Type == AttributeType.L
            ? Value.List([.. first.AsList, .. second.AsList])
            : throw Failures.Validation(Messages.UpdateOperandInvalid);
    }

    public override void Check(Binding binding)
    {
        foreach (var operand in new[] { First, Second })
        {
            operand.Check(binding);
            if (operand.KnownType(binding) is { } type and not AttributeType.L)
                throw new ExpressionException(Messages.OperandTypeIncorrect("list_append", type));
        }
    }

    public override void Collect(List<DocumentPath> paths)
    {
        First.Collect(paths);
        Second.Collect(paths);
    }

    public override AttributeType? KnownType(Binding binding) => AttributeType.L;
}
