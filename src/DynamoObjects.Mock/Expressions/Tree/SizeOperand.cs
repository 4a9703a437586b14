using System.Globalization;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>size(operand)</c>: characters of a string, bytes of a binary, members of a set, elements of a list or map.</summary>
internal sealed class SizeOperand(Operand operand, string? problem = null) : Operand
{
    public Operand Operand { get; } = operand;

    public override bool TryGet(Item item, Binding binding, out Value value)
    {
        value = default;
        if (!Operand.TryGet(item, binding, out var of) || Size(of) is not { } size)
            return false;
        value = Value.Number(DynamoNumber.FromCanonical(size.ToString(CultureInfo.InvariantCulture)));
        return true;
    }

    public override AttributeType? KnownType(Binding binding) => AttributeType.N;

    public override void Check(Binding binding)
    {
        if (problem is not null)
            throw new ExpressionException(problem);
        Operand.Check(binding);
        if (Operand.KnownType(binding) is { } type and (AttributeType.N or AttributeType.BOOL or AttributeType.NULL))
            throw new ExpressionException(Messages.OperandTypeIncorrect("size", type));
    }

    public override void Collect(List<DocumentPath> paths) => Operand.Collect(paths);

    private static int? Size(in Value value) =>
        value.Type switch
        {
            AttributeType.S => value.AsString.Length,
            AttributeType.B => value.AsBinary.Length,
            AttributeType.SS or AttributeType.NS => value.AsStrings.Length,
            AttributeType.BS => value.AsBinaries.Length,
            AttributeType.L => value.AsList.Length,
            AttributeType.M => value.AsMap.Count,
            _ => null,
        };
}
