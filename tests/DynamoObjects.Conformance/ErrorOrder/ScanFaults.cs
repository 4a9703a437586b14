using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;
using Fault = DynamoObjects.Conformance.ErrorOrder.RequestFault<Amazon.DynamoDBv2.Model.ScanRequest>;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of Scan, in their order.</summary>
internal static class ScanFaults
{
    public static FaultTable Scan { get; } =
        new FaultTable<ScanRequest>(
            "Scan",
            () => new() { TableName = "items" },
            (client, request) => client.ScanAsync(request),
            [
                Unmet(
                    "ReturnConsumedCapacity is unknown",
                    Unknown("returnConsumedCapacity", Capacities),
                    r => r.ReturnConsumedCapacity = "X",
                    "ReturnConsumedCapacity"
                ),
                Unmet(
                    "The table name is empty",
                    $"Value '' at 'tableName' failed to satisfy constraint: {NotEmpty}",
                    r => r.TableName = "",
                    "TableName"
                ),
                Unmet(
                    "IndexName is too short",
                    "Value 'ab' at 'indexName' failed to satisfy constraint: Member must have length greater than or equal to 3",
                    r => r.IndexName = "ab",
                    "IndexName"
                ),
                Unmet(
                    "Select is unknown",
                    Unknown("select", "[SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]"),
                    r => r.Select = "X",
                    "Select"
                ),
                Unmet(
                    "Limit is too small",
                    "Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
                    r => r.Limit = 0,
                    "Limit"
                ),
                Unmet(
                    "Segment is negative",
                    "Value '-1' at 'segment' failed to satisfy constraint: Member must have value greater than or equal to 0",
                    r => r.Segment = -1,
                    "Segment"
                ),
                Unmet(
                    "TotalSegments is too small",
                    "Value '0' at 'totalSegments' failed to satisfy constraint: Member must have value greater than or equal to 1",
                    r => r.TotalSegments = 0,
                    "TotalSegments"
                ),
                Unmet(
                    "ConditionalOperator is unknown",
                    Unknown("conditionalOperator", "[OR, AND]"),
                    r => r.ConditionalOperator = "X",
                    "ConditionalOperator"
                ),
                Unmet(
                    "AttributesToGet is empty",
                    $"Value '[]' at 'attributesToGet' failed to satisfy constraint: {NotEmpty}",
                    r => r.AttributesToGet = [],
                    "AttributesToGet"
                ),
                new(
                    FaultStage.Parameters,
                    "An expression and a legacy parameter are combined",
                    Mixed("AttributesToGet", "ProjectionExpression"),
                    r =>
                    {
                        r.AttributesToGet = ["a"];
                        r.ProjectionExpression ??= "a";
                    },
                    "AttributesToGet",
                    "FilterExpression",
                    "Values"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Parameters,
                    "ExpressionAttributeNames has no expression",
                    "ExpressionAttributeNames can only be specified when using expressions",
                    r => r.ExpressionAttributeNames = new() { ["#n"] = "n" },
                    "Names"
                )
                {
                    NeedsExpression = false,
                },
                new(
                    FaultStage.Parameters,
                    "ExpressionAttributeValues has no expression",
                    "ExpressionAttributeValues can only be specified when using expressions: FilterExpression is null",
                    r => r.ExpressionAttributeValues = new() { [":v"] = S("x") },
                    "Values"
                )
                {
                    NeedsExpression = false,
                },
                new(
                    FaultStage.Placeholders,
                    "ExpressionAttributeNames is empty",
                    NamesEmpty,
                    r => WithExpression(r).ExpressionAttributeNames = [],
                    "Names"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Placeholders, "A name has an invalid key", NamesKeyInvalid, r => AddName(r, "n"), "Names.n")
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "ExpressionAttributeValues is empty",
                    ValuesEmpty,
                    r =>
                    {
                        r.ExpressionAttributeValues = [];
                        r.FilterExpression ??= "attribute_exists(a)";
                    },
                    "Values"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Placeholders, "A value has an invalid key", ValuesKeyInvalid, r => AddValue(r, "v", S("x")), "Values.v")
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "A value is not valid",
                    $"ExpressionAttributeValues contains invalid value: {NoNumber}: x for key :bad",
                    r => AddValue(r, ":bad", N("x")),
                    "Values.bad"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Values,
                    "The start key has an invalid value",
                    NoNumber + ": x",
                    r => r.ExclusiveStartKey = new() { ["pk"] = N("x") },
                    "ExclusiveStartKey"
                ),
                new(
                    FaultStage.Parameters,
                    "Segment has no TotalSegments",
                    "The TotalSegments parameter is required but was not present in the request when Segment parameter is present",
                    r => r.Segment = 0,
                    "Segment",
                    "TotalSegments"
                ),
                new(
                    FaultStage.Parameters,
                    "Segment is not below TotalSegments",
                    SegmentNotBelow,
                    r => (r.Segment, r.TotalSegments) = (2, 2),
                    "Segment",
                    "TotalSegments"
                ),
                new(
                    FaultStage.Expressions,
                    "The filter is empty",
                    "Invalid FilterExpression: " + Empty,
                    r => r.FilterExpression = "",
                    "FilterExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Expressions,
                    "The filter has a syntax error",
                    "Invalid FilterExpression: " + SyntaxError,
                    r => r.FilterExpression = "a =",
                    "FilterExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Parameters,
                    "Select is COUNT with a projection",
                    "Cannot specify the ProjectionExpression when choosing to get only the Count",
                    r =>
                    {
                        r.Select = "COUNT";
                        r.ProjectionExpression ??= "a";
                    },
                    "Select"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Expressions,
                    "ConditionalOperator has no conditions",
                    "ConditionalOperator cannot be used without Filter or Expected",
                    r => r.ConditionalOperator = "AND",
                    "ConditionalOperator"
                )
                {
                    NeedsExpression = false,
                },
                new(
                    FaultStage.Expressions,
                    "The projection is empty",
                    "Invalid ProjectionExpression: " + Empty,
                    r => r.ProjectionExpression = "",
                    "ProjectionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Expressions,
                    "The projection's paths overlap",
                    "Invalid ProjectionExpression: " + PathsOverlap,
                    r => r.ProjectionExpression = "a, a.b",
                    "ProjectionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.UnusedPlaceholders, "A name is not used", NameUnused, r => AddName(r, "#unused"), "Names.unused")
                {
                    NeedsExpression = true,
                },
                new(FaultStage.UnusedPlaceholders, "A value is not used", ValueUnused, r => AddValue(r, ":unused", S("x")), "Values.unused")
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Table, "The table does not exist", TableMissing, r => r.TableName = "nowhere", "TableName"),
                new(FaultStage.Index, "The index does not exist", IndexMissing, r => r.IndexName = "none", "IndexName"),
                new(
                    FaultStage.Keys,
                    "The start key has another schema",
                    "The provided starting key is invalid: The provided key element does not match the schema",
                    r => r.ExclusiveStartKey = new() { ["pk"] = S("a") },
                    "ExclusiveStartKey"
                ),
                new(
                    FaultStage.Attributes,
                    "The projection has a path into a key",
                    KeyNotScalar,
                    r => r.ProjectionExpression = "pk.a",
                    "ProjectionExpression"
                )
                {
                    NeedsExpression = true,
                },
            ]
        );

    private static Fault Unmet(string name, string constraint, Action<ScanRequest> apply, string member) =>
        new(FaultStage.Constraints, name, One(constraint), apply, member) { Constraint = constraint };

    private static void AddName(ScanRequest request, string key) => (WithExpression(request).ExpressionAttributeNames ??= [])[key] = "n";

    private static ScanRequest WithExpression(ScanRequest request)
    {
        if (request.ProjectionExpression is null)
            request.FilterExpression ??= "attribute_exists(a)";
        return request;
    }

    private static void AddValue(ScanRequest request, string key, AttributeValue value)
    {
        (request.ExpressionAttributeValues ??= [])[key] = value;
        request.FilterExpression ??= "attribute_exists(a)";
    }
}
