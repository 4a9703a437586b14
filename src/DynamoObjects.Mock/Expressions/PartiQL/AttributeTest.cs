using DynamoObjects.Mock.Expressions.Tree;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>Recognizes conditions that compare one attribute with values, which a key lookup can evaluate.</summary>
internal static class AttributeTest
{
    /// <summary>Whether a condition is <c>attribute = value</c>, in either order.</summary>
    public static bool IsEquality(ConditionNode node, string attributeName, Binding binding, out Value value)
    {
        if (node is ComparisonNode { Symbol: "=" } comparison && IsOnAttribute(node, attributeName))
        {
            value = binding.Values[((ValueOperand)(comparison.Right is ValueOperand ? comparison.Right : comparison.Left)).Slot];
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Whether a condition is <c>attribute IN values</c>.</summary>
    public static bool IsChoice(ConditionNode node, string attributeName) => node is InNode && IsOnAttribute(node, attributeName);

    /// <summary>Whether a condition is a range of an attribute's values, as for a range key.</summary>
    public static bool IsRange(ConditionNode node, string attributeName) =>
        node is ComparisonNode { Symbol: not "<>" } or BetweenNode or FunctionNode { Function: "begins_with" }
        && IsOnAttribute(node, attributeName);

    private static bool IsOnAttribute(ConditionNode node, string attributeName) =>
        node switch
        {
            ComparisonNode comparison => IsOnAttribute(attributeName, comparison.Left, comparison.Right)
                || IsOnAttribute(attributeName, comparison.Right, comparison.Left),
            BetweenNode between => IsOnAttribute(attributeName, between.Operand, between.Low, between.High),
            InNode choice => IsOnAttribute(attributeName, choice.Operand, choice.Choices),
            FunctionNode function => IsOnAttribute(attributeName, function.Operands[0], function.Operands.AsSpan(1)),
            _ => false,
        };

    private static bool IsOnAttribute(string attributeName, Operand subject, params ReadOnlySpan<Operand> values)
    {
        if (subject is not PathOperand { Path: { IsNested: false } path } || path.Name != attributeName)
            return false;
        foreach (var value in values)
        {
            if (value is not ValueOperand)
                return false;
        }

        return true;
    }
}
