using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of Scan, in their order.</summary>
internal static class ScanFaults
{
    public static FaultTable Scan { get; } =
        new(
            "Scan",
            () => new() { AddExpression = p => p.FilterExpression ??= "attribute_exists(a)" },
            (client, parts) => client.ScanAsync(parts.To<ScanRequest>()),
            [
                ConstraintFaults.Capacity,
                ConstraintFaults.TableNameEmpty,
                ConstraintFaults.IndexNameTooShort,
                ConstraintFaults.Select,
                ConstraintFaults.Unmet(
                    "Limit is too small",
                    $"Value '0' at 'limit' failed to satisfy constraint: {NotPositive}",
                    p => p.Limit = 0,
                    "Limit"
                ),
                ConstraintFaults.Unmet(
                    "Segment is negative",
                    "Value '-1' at 'segment' failed to satisfy constraint: Member must have value greater than or equal to 0",
                    p => p.Segment = -1,
                    "Segment"
                ),
                ConstraintFaults.Unmet(
                    "TotalSegments is too small",
                    $"Value '0' at 'totalSegments' failed to satisfy constraint: {NotPositive}",
                    p => p.TotalSegments = 0,
                    "TotalSegments"
                ),
                ConstraintFaults.Operator,
                ConstraintFaults.AttributesToGetEmptyInScan,
                LegacyFaults.AttributesToGetCombined.Excluding("FilterExpression", "Values"),
                PlaceholderFaults.NamesAlone,
                PlaceholderFaults.ValuesAlone with
                {
                    Message = $"{PlaceholderFaults.ValuesAlone.Message}: FilterExpression is null",
                },
                PlaceholderFaults.NamesEmpty,
                PlaceholderFaults.NameKeyInvalid,
                PlaceholderFaults.ValuesEmpty,
                PlaceholderFaults.ValueKeyInvalid,
                PlaceholderFaults.ValueInvalidByKey,
                ReadFaults.StartKeyInvalid,
                Segment(
                    "Segment has no TotalSegments",
                    "The TotalSegments parameter is required but was not present in the request when Segment parameter is present",
                    p => p.Segment = 0
                ),
                Segment(
                    "Segment is not below TotalSegments",
                    "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
                        + "Segment: 2 is not less than TotalSegments: 2",
                    p => (p.Segment, p.TotalSegments) = (2, 2)
                ),
                ExpressionFaults.Filter.Empty(),
                ExpressionFaults.Filter.SyntaxError("a ="),
                ReadFaults.CountWithProjection,
                LegacyFaults.OperatorAlone,
                ExpressionFaults.Projection.Empty(),
                ExpressionFaults.Projection.PathsOverlap("a, a.b"),
                PlaceholderFaults.NameUnused,
                PlaceholderFaults.ValueUnused,
                ItemFaults.TableMissing,
                ReadFaults.IndexMissing,
                ReadFaults.StartKeyOfOtherSchema with
                {
                    Message = $"{ReadFaults.StartKeyOfOtherSchema.Message}: {KeyMismatch}",
                },
                ExpressionFaults.Projection.PathIntoKey("pk.a"),
            ]
        );

    private static RequestFault Segment(string name, string message, Action<RequestParts> apply) =>
        new(FaultStage.Parameters, name, message, apply, "Segment", "TotalSegments");
}
