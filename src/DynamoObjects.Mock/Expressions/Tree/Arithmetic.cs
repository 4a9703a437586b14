using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>left + right</c>, <c>left - right</c>.</summary>
internal sealed class Arithmetic(string symbol, UpdateOperand left, UpdateOperand right) : UpdateOperand
{
    public string Symbol { get; } = symbol;

    public UpdateOperand Left { get; } = left;

    public UpdateOperand Right { get; } = right;

    public override Value Evaluate(Item item, Binding binding)
    {
        var left = Left.Evaluate(item, binding);
        var right = Right.Evaluate(item, binding);
        return left.Type == AttributeType.N && right.Type == AttributeType.N
            ? Compute(left.AsNumber, right.AsNumber, Symbol == "+")
            : throw Failures.Validation(Messages.UpdateOperandInvalid);
    }

    public override void Check(Binding binding)
    {
        foreach (var operand in new[] { Left, Right })
        {
            operand.Check(binding);
            if (operand.KnownType(binding) is { } type and not AttributeType.N)
                throw new ExpressionException(Messages.OperandTypeIncorrect(Symbol, type));
        }
    }

    public override void Collect(List<DocumentPath> paths)
    {
        Left.Collect(paths);
        Right.Collect(paths);
    }

    public override AttributeType? KnownType(Binding binding) => AttributeType.N;

    /// <summary>Adds or subtracts, and rejects results that DynamoDB cannot store; AWS reports one with too many digits as an
    /// overflow.</summary>
    public static Value Compute(DynamoNumber left, DynamoNumber right, bool add)
    {
        var error = add ? DynamoNumber.TryAdd(left, right, out var result) : DynamoNumber.TrySubtract(left, right, out result);
        return error switch
        {
            NumberError.None => Value.Number(result),
            NumberError.Underflow => throw Failures.Validation(Messages.NumberUnderflow),
            _ => throw Failures.Validation(Messages.NumberOverflow),
        };
    }
}
