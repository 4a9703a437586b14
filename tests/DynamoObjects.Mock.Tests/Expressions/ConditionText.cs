using DynamoObjects.Mock.Expressions.Tree;

namespace DynamoObjects.Mock.Tests.Expressions;

/// <summary>Writes the tree of a condition as the text that it is read from.</summary>
internal static class ConditionText
{
    public static string Of(ConditionNode node) =>
        node switch
        {
            LogicalNode { IsAnd: false } or => $"{Of(or.Left)} OR {InOr(or.Right)}",
            LogicalNode and => $"{InAnd(and.Left)} AND {InAndRight(and.Right)}",
            NotNode not => $"NOT {(not.Condition is LogicalNode ? $"({Of(not.Condition)})" : Of(not.Condition))}",
            ComparisonNode comparison => $"{Of(comparison.Left)} {comparison.Symbol} {Of(comparison.Right)}",
            BetweenNode between => $"{Of(between.Operand)} BETWEEN {Of(between.Low)} AND {Of(between.High)}",
            InNode choice => $"{Of(choice.Operand)} IN ({string.Join(", ", choice.Choices.Select(Of))})",
            FunctionNode function => $"{function.Function}({string.Join(", ", function.Operands.Select(Of))})",
            _ => throw new InvalidOperationException($"No text for {node}."),
        };

    private static string Of(Operand operand) =>
        operand switch
        {
            PathOperand path => string.Concat(path.Path.Elements.Select((e, i) => e.IsIndex || i == 0 ? e.ToString() : "." + e)),
            ValueOperand value => $":v{value.Slot}",
            SizeOperand size => $"size({Of(size.Of)})",
            _ => throw new InvalidOperationException($"No text for {operand}."),
        };

    // OR and AND are read from the left: what stands to the right of one of their own kind needs parentheses.
    private static string InOr(ConditionNode node) => node is LogicalNode { IsAnd: false } ? $"({Of(node)})" : Of(node);

    private static string InAnd(ConditionNode node) => node is LogicalNode { IsAnd: false } ? $"({Of(node)})" : Of(node);

    private static string InAndRight(ConditionNode node) => node is LogicalNode ? $"({Of(node)})" : Of(node);
}
