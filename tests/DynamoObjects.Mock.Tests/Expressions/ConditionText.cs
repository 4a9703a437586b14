using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Tests.Expressions;

/// <summary>Converts the tree of a condition to text that parses to the same tree.</summary>
internal static class ConditionText
{
    public static string Format(ConditionNode node) =>
        node switch
        {
            LogicalNode { IsAnd: false } or => $"{Format(or.Left)} OR {InOr(or.Right)}",
            LogicalNode and => $"{InAnd(and.Left)} AND {InAndRight(and.Right)}",
            NotNode not => $"NOT {(not.Condition is LogicalNode ? $"({Format(not.Condition)})" : Format(not.Condition))}",
            ComparisonNode comparison => $"{Format(comparison.Left)} {comparison.Symbol} {Format(comparison.Right)}",
            BetweenNode between => $"{Format(between.Operand)} BETWEEN {Format(between.Low)} AND {Format(between.High)}",
            InNode choice => $"{Format(choice.Operand)} IN ({string.Join(", ", choice.Choices.Select(Format))})",
            FunctionNode function => $"{function.Function}({string.Join(", ", function.Operands.Select(Format))})",
            _ => throw new InvalidOperationException($"No text for {node}."),
        };

    private static string Format(Operand operand) =>
        operand switch
        {
            PathOperand path => string.Concat(path.Path.Elements.Select((e, i) => e.IsIndex || i == 0 ? e.ToString() : "." + e)),
            ValueOperand value => $":v{value.Slot}",
            SizeOperand size => $"size({Format(size.Operand)})",
            _ => throw new InvalidOperationException($"No text for {operand}."),
        };

    // OR and AND are left-associative: a right operand with the same operator needs parentheses.
    private static string InOr(ConditionNode node) => node is LogicalNode { IsAnd: false } ? $"({Format(node)})" : Format(node);

    private static string InAnd(ConditionNode node) => node is LogicalNode { IsAnd: false } ? $"({Format(node)})" : Format(node);

    private static string InAndRight(ConditionNode node) => node is LogicalNode ? $"({Format(node)})" : Format(node);
}
