using System.Globalization;
using System.Text;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary><c>size(operand)</c>: bytes of a string or binary, members of a set, elements of a list or map.</summary>
internal sealed class SizeOperand(Operand operand) : Operand
{
    public Operand Of { get; } = operand;

    public override bool TryGet(Item item, Binding binding, out Value value)
    {
        value = default;
        if (!Of.TryGet(item, binding, out var of) || Size(of) is not { } size)
            return false;
        value = Value.Number(DynamoNumber.FromCanonical(size.ToString(CultureInfo.InvariantCulture)));
        return true;
    }

    public override AttributeType? KnownType(Binding binding) => AttributeType.N;

    private static int? Size(in Value value) => value.Type switch
    {
        AttributeType.S => Encoding.UTF8.GetByteCount(value.AsString),
        AttributeType.B => value.AsBinary.Length,
        AttributeType.SS or AttributeType.NS => value.AsStrings.Length,
        AttributeType.BS => value.AsBinaries.Length,
        AttributeType.L => value.AsList.Length,
        AttributeType.M => value.AsMap.Count,
        _ => null,
    };
}
