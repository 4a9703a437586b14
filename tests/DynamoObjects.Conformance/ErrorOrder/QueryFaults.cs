using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;
using Fault = DynamoObjects.Conformance.ErrorOrder.RequestFault<Amazon.DynamoDBv2.Model.QueryRequest>;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of Query, in their order.</summary>
internal static class QueryFaults
{
    private static readonly Fault TableNameIsEmpty = new(
        FaultStage.Constraints,
        "The table name is empty",
        TableNameEmpty,
        r => r.TableName = "",
        "TableName"
    );

    public static FaultTable Query { get; } =
        new FaultTable<QueryRequest>(
            "Query",
            () =>
                new()
                {
                    TableName = "items",
                    KeyConditionExpression = "pk = :p",
                    ExpressionAttributeValues = new() { [":p"] = S("a") },
                },
            (client, request) => client.QueryAsync(request),
            [
                TableNameIsEmpty,
                new(
                    FaultStage.Constraints,
                    "ConditionalOperator is unknown",
                    "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]",
                    r => r.ConditionalOperator = "X",
                    "ConditionalOperator"
                ),
                Unmet(
                    "Select is unknown",
                    Unknown("select", "[SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]"),
                    r => r.Select = "X",
                    "Select.COUNT"
                ),
                Unmet(
                    "IndexName is too short",
                    "Value 'ab' at 'indexName' failed to satisfy constraint: Member must have length greater than or equal to 3",
                    r => r.IndexName = "ab",
                    "IndexName"
                ),
                Unmet(
                    "ReturnConsumedCapacity is unknown",
                    Unknown("returnConsumedCapacity", Capacities),
                    r => r.ReturnConsumedCapacity = "X",
                    "ReturnConsumedCapacity"
                ),
                Unmet(
                    "AttributesToGet is empty",
                    $"Value at 'AttributesToGet' failed to satisfy constraint: {NotEmpty}",
                    r => r.AttributesToGet = [],
                    "AttributesToGet"
                ),
                Unmet(
                    "Limit is too small",
                    "Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
                    r => r.Limit = 0,
                    "Limit"
                ),
                new(
                    FaultStage.Parameters,
                    "An expression and a legacy parameter are combined",
                    Mixed("AttributesToGet", "KeyConditionExpression"),
                    r => r.AttributesToGet = ["a"],
                    "AttributesToGet",
                    "FilterExpression",
                    "ProjectionExpression",
                    "Select.COUNT"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Placeholders, "ExpressionAttributeNames is empty", NamesEmpty, r => r.ExpressionAttributeNames = [], "Names")
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "A name has an invalid key",
                    NamesKeyInvalid,
                    r => (r.ExpressionAttributeNames ??= [])["n"] = "n",
                    "Names.n"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "ExpressionAttributeValues is empty",
                    ValuesEmpty,
                    r => r.ExpressionAttributeValues = [],
                    "Values"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "A value has an invalid key",
                    ValuesKeyInvalid,
                    r => r.ExpressionAttributeValues["v"] = S("x"),
                    "Values.v"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "A value is not valid",
                    NoNumber + ": x",
                    r => r.ExpressionAttributeValues[":bad"] = N("x"),
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
                    "There is no key condition",
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
                    r =>
                    {
                        r.KeyConditionExpression = null;
                        r.ExpressionAttributeValues = null;
                    },
                    "KeyConditionExpression",
                    "Values"
                )
                {
                    NeedsExpression = false,
                },
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
                    One("Cannot specify the ProjectionExpression when choosing to get only the Count"),
                    r =>
                    {
                        r.Select = "COUNT";
                        r.ProjectionExpression ??= "a";
                    },
                    "Select.COUNT"
                )
                {
                    NeedsExpression = true,
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
                new(
                    FaultStage.Expressions,
                    "The key condition has a syntax error",
                    "Invalid KeyConditionExpression: " + SyntaxError,
                    r => r.KeyConditionExpression = "pk =",
                    "KeyConditionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.UnusedPlaceholders,
                    "A name is not used",
                    NameUnused,
                    r => (r.ExpressionAttributeNames ??= [])["#unused"] = "n",
                    "Names.unused"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.UnusedPlaceholders,
                    "A value is not used",
                    ValueUnused,
                    r => r.ExpressionAttributeValues[":unused"] = S("x"),
                    "Values.unused"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Expressions,
                    "The key condition is a disjunction",
                    "Invalid operator used in KeyConditionExpression: OR",
                    r => r.KeyConditionExpression = "pk = :p OR pk = :p",
                    "KeyConditionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Table, "The table does not exist", TableMissing, r => r.TableName = "nowhere", "TableName"),
                new(FaultStage.Index, "The index does not exist", IndexMissing, r => r.IndexName = "none", "IndexName"),
                new(
                    FaultStage.Keys,
                    "The key condition is on another attribute",
                    "Query condition missed key schema element: pk",
                    r => r.KeyConditionExpression = "a = :p",
                    "KeyConditionExpression",
                    "IndexName"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Keys,
                    "The key condition has the wrong type",
                    Invalid + "Condition parameter type does not match schema type",
                    r => r.ExpressionAttributeValues[":p"] = N("1"),
                    "Values.p",
                    "KeyConditionExpression",
                    "IndexName"
                )
                {
                    NeedsExpression = true,
                },
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
                new(
                    FaultStage.Attributes,
                    "The filter has a key attribute",
                    "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
                    r => r.FilterExpression = "attribute_exists(sk)",
                    "FilterExpression",
                    "IndexName"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Keys,
                    "The start key has another schema",
                    "The provided starting key is invalid",
                    r => r.ExclusiveStartKey = new() { ["pk"] = S("a") },
                    "ExclusiveStartKey"
                ),
            ]
        );

    private static Fault Unmet(string name, string constraint, Action<QueryRequest> apply, string member) =>
        new(FaultStage.Constraints, name, One(constraint), apply, member) { Constraint = constraint };
}
