using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.Tree;

/// <summary><c>left operator right</c>, with one of <c>= &lt;&gt; &lt; &lt;= &gt; &gt;=</c>.</summary>
internal sealed class ComparisonNode(string symbol, Operand left, Operand right) : ConditionNode
{
    public string Symbol { get; } = symbol;

    public Operand Left { get; } = left;

    public Operand Right { get; } = right;

    public override bool Evaluate(Item item, Binding binding)
    {
        var hasBoth = Left.TryGet(item, binding, out var left) & Right.TryGet(item, binding, out var right);
        if (Symbol == "=")
            return hasBoth && left == right;
        if (Symbol == "<>")
            return !hasBoth || left != right;
        if (!hasBoth || left.Type != right.Type || !IsOrdered(left.Type))
            return false;
        var order = KeyOrder.Compare(left, right);
        return Symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    public override void Check(Binding binding)
    {
        CheckEach(binding, Left, Right);
        if (Symbol is not ("=" or "<>"))
        {
            CheckOrdered(Left, Symbol, binding);
            CheckOrdered(Right, Symbol, binding);
        }

        CheckDistinct(Symbol, binding, Left, Right);
    }

    public override void Collect(List<DocumentPath> paths)
    {
        Left.Collect(paths);
        Right.Collect(paths);
    }

    /// <summary>Whether values of a type have an order: strings, numbers and binaries do.</summary>
    public static bool IsOrdered(AttributeType type) => type is AttributeType.S or AttributeType.N or AttributeType.B;

    public static void CheckOrdered(Operand operand, string function, Binding binding)
    {
        if (operand.KnownType(binding) is { } type && !IsOrdered(type))
            throw new ExpressionException(Messages.OperandTypeIncorrect(function, type));
    }
}
