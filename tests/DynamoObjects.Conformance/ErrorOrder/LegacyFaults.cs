using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Errors of the parameters that expressions replace.</summary>
internal static class LegacyFaults
{
    private const string Combined = "An expression and a legacy parameter are combined";

    public static RequestFault AttributesToGetCombined { get; } =
        new(
            FaultStage.Parameters,
            Combined,
            Mixed("AttributesToGet", "ProjectionExpression"),
            p =>
            {
                p.AttributesToGet = ["a"];
                p.ProjectionExpression ??= "a";
            },
            "AttributesToGet"
        )
        {
            NeedsExpression = true,
        };

    public static RequestFault ExpectedCombined { get; } =
        new(
            FaultStage.Parameters,
            Combined,
            Mixed("Expected", "ConditionExpression"),
            p =>
            {
                p.Expected = new() { ["a"] = new() { Exists = false } };
                p.AddExpression(p);
            },
            "Expected",
            "UpdateExpression"
        )
        {
            NeedsExpression = true,
        };

    public static RequestFault AttributeRepeated { get; } =
        new(
            FaultStage.Expressions,
            "AttributesToGet has a name twice",
            Invalid + "Duplicate value in attribute name: a",
            p => p.AttributesToGet = ["a", "a"],
            "AttributesToGet"
        )
        {
            NeedsExpression = false,
        };

    public static RequestFault OperatorAlone { get; } =
        new(
            FaultStage.Expressions,
            "ConditionalOperator has no conditions",
            "ConditionalOperator cannot be used without Filter or Expected",
            p => p.ConditionalOperator = "AND",
            "ConditionalOperator"
        )
        {
            NeedsExpression = false,
        };

    public static RequestFault ExpectedWithoutValue { get; } =
        new(
            FaultStage.Expressions,
            "Expected has no value",
            Invalid + "Value must be provided when Exists is true for Attribute: a",
            p => p.Expected = new() { ["a"] = new() { Exists = true } },
            "Expected"
        )
        {
            NeedsExpression = false,
        };
}
