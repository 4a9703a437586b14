using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Checks the comparison operators of legacy parameters, which are members of the request like any other.</summary>
internal static class LegacyConstraints
{
    /// <summary>Checks QueryFilter, ScanFilter or KeyConditions, whose conditions need an operator.</summary>
    public static void CheckConditions(ref Constraints constraints, Dictionary<string, Condition>? conditions, string member)
    {
        if (conditions is null)
            return;
        foreach (var (name, condition) in conditions)
        {
            if (condition is null)
                continue;
            var path = new MemberName($"{member}.{name}.member.", "comparisonOperator");
            constraints.NotNull(condition.ComparisonOperator?.Value, path);
            constraints.OneOf(condition.ComparisonOperator, path, EnumValues.ComparisonOperators);
        }
    }

    /// <summary>Checks Expected, whose expectations can have an operator.</summary>
    public static void CheckExpected(ref Constraints constraints, Dictionary<string, ExpectedAttributeValue>? expected)
    {
        if (expected is null)
            return;
        foreach (var (name, expectation) in expected)
        {
            constraints.OneOf(
                expectation?.ComparisonOperator,
                new($"expected.{name}.member.", "comparisonOperator"),
                EnumValues.ComparisonOperators
            );
        }
    }

    /// <summary>Checks AttributeUpdates, whose updates can have an action.</summary>
    public static void CheckUpdates(ref Constraints constraints, Dictionary<string, AttributeValueUpdate>? updates)
    {
        if (updates is null)
            return;
        foreach (var (name, update) in updates)
            constraints.OneOf(update?.Action, new($"attributeUpdates.{name}.member.", "action"), EnumValues.AttributeActions);
    }
}
