using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Legacy;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;
using LegacyConditions = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.Condition>;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Reads conditions and filters: expressions or legacy parameters.</summary>
internal static class Conditions
{
    public static Condition? Parse(
        ExpressionScope scope,
        string? expression,
        Dictionary<string, ExpectedAttributeValue>? expected,
        ConditionalOperator? conditionalOperator
    )
    {
        if (expression is not null)
            return scope.ParseCondition("ConditionExpression", expression);
        CheckOperator(conditionalOperator, expected?.Count ?? 0);
        return expected is { Count: > 0 } ? LegacyParameters.ReadExpected(expected, conditionalOperator?.Value, ValueLayer.Current) : null;
    }

    public static Condition? ParseFilter(
        ExpressionScope scope,
        string? expression,
        LegacyConditions? filter,
        ConditionalOperator? conditionalOperator,
        ValueLayer layer
    )
    {
        if (expression is not null)
            return scope.ParseCondition("FilterExpression", expression);
        var condition = filter is { Count: > 0 } ? LegacyParameters.ReadFilter(filter, conditionalOperator?.Value, layer) : null;
        CheckOperator(conditionalOperator, filter?.Count ?? 0);
        return condition;
    }

    private static void CheckOperator(ConditionalOperator? conditionalOperator, int conditions)
    {
        if (conditionalOperator is not null && conditions < 2)
            throw Failures.Validation(conditions == 0 ? Messages.OperatorWithoutConditions : Messages.OperatorWithOneCondition);
    }
}
