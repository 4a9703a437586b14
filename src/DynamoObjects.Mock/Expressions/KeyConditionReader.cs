using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Syntax;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Reads a condition as one on keys: comparisons of attributes with values, joined by AND, one for each attribute.</summary>
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
            case BetweenNode { Low: ValueOperand low, High: ValueOperand high } between:
                parts.Add(new KeyPart(Name(between.Operand, binding), KeyOperator.Between, binding.Values[low.Slot], binding.Values[high.Slot]));
                break;
            case FunctionNode { Function: "begins_with", Operands: [var subject, ValueOperand prefix] }:
                parts.Add(new KeyPart(Name(subject, binding), KeyOperator.BeginsWith, binding.Values[prefix.Slot]));
                break;
            case FunctionNode { Function: not "begins_with" } function:
                throw Failures.Validation(Messages.KeyOperatorInvalid(function.Function));
            default:
                throw Failures.Validation(Messages.KeyConditionOfNames);
        }
    }

    private static KeyPart Comparison(ComparisonNode node, Binding binding)
    {
        if (node.Symbol == "<>")
            throw Failures.Validation(Messages.KeyOperatorInvalid("<>"));
        var (subject, value, flipped) = (node.Left, node.Right) switch
        {
            (ValueOperand left, _) => (node.Right, left, true),
            (_, ValueOperand right) => (node.Left, right, false),
            _ => throw Failures.Validation(Messages.KeyConditionOfNames),
        };
        var asked = node.Symbol switch
        {
            "=" => KeyOperator.Equal,
            "<" => flipped ? KeyOperator.Greater : KeyOperator.Less,
            "<=" => flipped ? KeyOperator.GreaterOrEqual : KeyOperator.LessOrEqual,
            ">" => flipped ? KeyOperator.Less : KeyOperator.Greater,
            _ => flipped ? KeyOperator.LessOrEqual : KeyOperator.GreaterOrEqual,
        };
        return new KeyPart(Name(subject, binding), asked, binding.Values[value.Slot]);
    }

    private static string Name(Operand operand, Binding binding)
    {
        if (operand is not PathOperand { Path: var path })
            throw Failures.Validation(Messages.KeyConditionNested);
        return path.IsNested
            ? throw Failures.Validation(Messages.NestedKeyCondition)
            : path.Resolve(binding).Name;
    }
}
