using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Errors that several reads have.</summary>
internal static class ReadFaults
{
    public static RequestFault StartKeyInvalid { get; } =
        StartKey(FaultStage.Values, "The start key has an invalid value", $"{NoNumber}: x", N("x"));

    public static RequestFault StartKeyOfOtherSchema { get; } =
        StartKey(FaultStage.Keys, "The start key has another schema", "The provided starting key is invalid", S("a"));

    public static RequestFault CountWithProjection { get; } =
        new(
            FaultStage.Parameters,
            "Select is COUNT with a projection",
            "Cannot specify the ProjectionExpression when choosing to get only the Count",
            p =>
            {
                p.Select = "COUNT";
                p.ProjectionExpression ??= "a";
            },
            "Select"
        )
        {
            NeedsExpression = true,
        };

    public static RequestFault IndexMissing { get; } =
        new(
            FaultStage.Index,
            "The index does not exist",
            "The table does not have the specified index: none",
            p => p.IndexName = "none",
            "IndexName"
        );

    private static RequestFault StartKey(FaultStage stage, string name, string message, AttributeValue value) =>
        new(stage, name, message, p => p.ExclusiveStartKey = new() { ["pk"] = value }, "ExclusiveStartKey");
}
