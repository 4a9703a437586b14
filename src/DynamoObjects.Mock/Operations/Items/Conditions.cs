using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions.Legacy;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
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
        ExpressionParameters.CheckConditionalOperator(conditionalOperator, expected?.Count ?? 0);
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
        ExpressionParameters.CheckConditionalOperator(conditionalOperator, filter?.Count ?? 0);
        return condition;
    }
}
