using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary>A function that is a condition.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html#Expressions.OperatorsAndFunctions.Functions
/// </remarks>
/// <param name="function">The name.</param>
/// <param name="operands">The operands.</param>
/// <param name="problem">The error if the function is not allowed in its place.</param>
internal sealed class FunctionNode(string function, Operand[] operands, string? problem = null) : ConditionNode
{
    public string Function { get; } = function;

    public Operand[] Operands { get; } = operands;

    public override bool Evaluate(Item item, Binding binding)
    {
        var has = Operands[0].TryGet(item, binding, out var first);
        if (Function == "attribute_exists")
            return has;
        if (Function == "attribute_not_exists")
            return !has;
        if (!has || !Operands[1].TryGet(item, binding, out var second))
            return false;
        return Function switch
        {
            "attribute_type" => second.Type == AttributeType.S && first.Type.ToString() == second.AsString,
            "begins_with" => first.Type == second.Type && KeyOrder.StartsWith(first, second),
            _ => Contains(first, second),
        };
    }

    public override void Check(Binding binding)
    {
        if (problem is not null)
            throw new ExpressionException(problem);
        CheckEach(binding, Operands);
        CheckDistinct(Function, binding, Operands[0], Operands.AsSpan(1));
        if (Function == "attribute_type")
        {
            if (Operands[1] is not ValueOperand named)
                throw new ExpressionException(Messages.OperandTypeIncorrect(Function, Messages.AllTypes));
            var type = binding.Values[named.Slot];
            if (type.Type != AttributeType.S)
                throw new ExpressionException(Messages.OperandTypeIncorrect(Function, type.Type));
            if (!Enum.TryParse<AttributeType>(type.AsString, out _) || char.IsAsciiDigit(type.AsString[0]))
                throw new ExpressionException(Messages.UnknownTypeName(type.AsString));
        }
        else if (Function == "begins_with")
        {
            foreach (var operand in Operands)
            {
                if (operand.KnownType(binding) is { } type and not (AttributeType.S or AttributeType.B))
                    throw new ExpressionException(Messages.OperandTypeIncorrect(Function, type));
            }
        }
    }

    public override void Collect(List<DocumentPath> paths)
    {
        foreach (var operand in Operands)
            operand.Collect(paths);
    }

    /// <summary>Finds a substring of a string or binary, a member of a set, or an element of a list.</summary>
    public static bool Contains(in Value container, in Value sought) =>
        (container.Type, sought.Type) switch
        {
            (AttributeType.S, AttributeType.S) => container.AsString.Contains(sought.AsString, StringComparison.Ordinal),
            (AttributeType.B, AttributeType.B) => container.AsBinary.AsSpan().IndexOf(sought.AsBinary) >= 0,
            (AttributeType.SS, AttributeType.S) or (AttributeType.NS, AttributeType.N) => Array.IndexOf(
                container.AsStrings,
                sought.AsString
            ) >= 0,
            (AttributeType.BS, AttributeType.B) => HasMember(container.AsBinaries, sought.AsBinary),
            (AttributeType.L, _) => Array.IndexOf(container.AsList, sought) >= 0,
            _ => false,
        };

    private static bool HasMember(byte[][] members, byte[] sought) => Array.Exists(members, m => m.AsSpan().SequenceEqual(sought));
}
