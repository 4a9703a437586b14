using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Reads a condition as a key condition: comparisons of attributes with values, joined by AND, one for each
/// attribute.</summary>
internal static class KeyConditionReader
{
    public static List<KeyPart> Read(ConditionNode root, Binding binding)
    {
        var parts = new List<KeyPart>();
        Read(root, binding, parts);
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts.FindIndex(0, i, p => p.Name == parts[i].Name) >= 0)
                throw new ExpressionException(Messages.KeyConditionTwice);
        }

        return parts;
    }

    private static void Read(ConditionNode node, Binding binding, List<KeyPart> parts)
    {
        switch (node)
        {
            case LogicalNode { IsAnd: true } both:
                Read(both.Left, binding, parts);
                Read(both.Right, binding, parts);
                break;
            case LogicalNode:
                throw Failures.Validation(Messages.KeyOperatorInvalid("OR"));
            case NotNode:
                throw Failures.Validation(Messages.KeyOperatorInvalid("NOT"));
            case InNode:
                throw Failures.Validation(Messages.KeyOperatorInvalid("IN"));
            case ComparisonNode comparison:
                parts.Add(Comparison(comparison, binding));
                break;
            case BetweenNode between:
                Check("BETWEEN", between.Operand, between.Low, between.High);
                parts.Add(
                    new KeyPart(
                        Name(between.Operand, binding),
                        KeyOperator.Between,
                        Value(between.Low, binding),
                        Value(between.High, binding)
                    )
                );
                break;
            case FunctionNode { Function: "begins_with", Operands: [var subject, var prefix] } function:
                Check(function.Function, subject, prefix);
                parts.Add(new KeyPart(Name(subject, binding), KeyOperator.BeginsWith, Value(prefix, binding)));
                break;
            case FunctionNode function:
                throw Failures.Validation(Messages.KeyOperatorInvalid(function.Function));
        }
    }

    private static KeyPart Comparison(ComparisonNode node, Binding binding)
    {
        if (node.Symbol == "<>")
            throw Failures.Validation(Messages.KeyOperatorInvalid("<>"));
        var flipped = node.Left is ValueOperand && node.Right is not ValueOperand;
        var (subject, value) = flipped ? (node.Right, node.Left) : (node.Left, node.Right);
        Check(node.Symbol, subject, value);
        var keyOperator = node.Symbol switch
        {
            "=" => KeyOperator.Equal,
            "<" => flipped ? KeyOperator.Greater : KeyOperator.Less,
            "<=" => flipped ? KeyOperator.GreaterOrEqual : KeyOperator.LessOrEqual,
            ">" => flipped ? KeyOperator.Less : KeyOperator.Greater,
            _ => flipped ? KeyOperator.LessOrEqual : KeyOperator.GreaterOrEqual,
        };
        return new KeyPart(Name(subject, binding), keyOperator, Value(value, binding));
    }

    private static Value Value(Operand operand, Binding binding) => binding.Values[((ValueOperand)operand).Slot];

    /// <summary>Checks that a condition has one attribute, which comes first, and values.</summary>
    private static void Check(string function, Operand subject, params ReadOnlySpan<Operand> values)
    {
        var names = subject is PathOperand ? 1 : 0;
        var isNested = subject is SizeOperand;
        foreach (var value in values)
        {
            names += value is PathOperand ? 1 : 0;
            isNested |= value is SizeOperand;
        }

        if (isNested)
            throw Failures.Validation(Messages.KeyConditionNested);
        if (names != 1)
            throw new ExpressionException(names == 0 ? Messages.KeyConditionWithoutName : Messages.KeyConditionOfNames);
        if (subject is not PathOperand)
            throw new ExpressionException(Messages.KeyNotFirst(function));
    }

    private static string Name(Operand operand, Binding binding)
    {
        var path = ((PathOperand)operand).Path;
        return path.IsNested ? throw Failures.Validation(Messages.NestedKeyCondition) : path.Resolve(binding).Name;
    }
}
