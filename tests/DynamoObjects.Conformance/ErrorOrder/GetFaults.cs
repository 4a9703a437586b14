using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;
using Fault = DynamoObjects.Conformance.ErrorOrder.RequestFault<Amazon.DynamoDBv2.Model.GetItemRequest>;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of GetItem, in their order.</summary>
internal static class GetFaults
{
    private static readonly Fault TableNameIsEmpty = new(
        FaultStage.Constraints,
        "The table name is empty",
        TableNameEmpty,
        r => r.TableName = "",
        "TableName"
    )
    {
        Constraint = $"Value '' at 'tableName' failed to satisfy constraint: {NotEmpty}",
    };

    private static readonly Fault KeyIsMissing = Unmet("The key is missing", Null("key"), r => r.Key = null, "Key");

    public static FaultTable Get { get; } =
        new FaultTable<GetItemRequest>(
            "GetItem",
            () => new() { TableName = "items", Key = Parse("""{"pk":"a","sk":1}""") },
            (client, request) => client.GetItemAsync(request),
            [
                TableNameIsEmpty,
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
                KeyIsMissing,
                new(
                    FaultStage.Parameters,
                    "An expression and a legacy parameter are combined",
                    Mixed("AttributesToGet", "ProjectionExpression"),
                    r =>
                    {
                        r.AttributesToGet = ["a"];
                        r.ProjectionExpression ??= "a";
                    },
                    "AttributesToGet"
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
                    FaultStage.Placeholders,
                    "ExpressionAttributeNames is empty",
                    NamesEmpty,
                    r =>
                    {
                        r.ExpressionAttributeNames = [];
                        r.ProjectionExpression ??= "a";
                    },
                    "Names"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Placeholders, "A name has an invalid key", NamesKeyInvalid, r => AddName(r, "n"), "Names.n")
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Values, "An attribute name is empty", "Empty attribute name", r => r.Key[""] = S("x"), "Key.empty"),
                new(FaultStage.Values, "An attribute is not valid", NoNumber + ": x", r => r.Key["n"] = N("x"), "Key.n"),
                new(FaultStage.Values, "An attribute is nested too deep", TooDeep, r => r.Key["z"] = Nested(40), "Key.z"),
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
                    "The projection has an undefined name",
                    "Invalid ProjectionExpression: " + NameUndefined,
                    r => r.ProjectionExpression = "#u",
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
                    "AttributesToGet has a name twice",
                    Invalid + "Duplicate value in attribute name: a",
                    r => r.AttributesToGet = ["a", "a"],
                    "AttributesToGet"
                )
                {
                    NeedsExpression = false,
                },
                new(FaultStage.UnusedPlaceholders, "A name is not used", NameUnused, r => AddName(r, "#unused"), "Names.unused")
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Table, "The table does not exist", TableMissing, r => r.TableName = "nowhere", "TableName"),
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
                new(FaultStage.Keys, "A key attribute is missing", KeyMismatch, r => r.Key.Remove("sk"), "Key.sk"),
                new(FaultStage.Keys, "A key attribute is empty", KeyEmpty, r => r.Key["pk"] = S(""), "Key.pk"),
            ],
            (one, other) => one != TableNameIsEmpty || other == KeyIsMissing
        );

    private static Fault Unmet(string name, string constraint, Action<GetItemRequest> apply, string member) =>
        new(FaultStage.Constraints, name, One(constraint), apply, member) { Constraint = constraint };

    private static void AddName(GetItemRequest request, string key)
    {
        (request.ExpressionAttributeNames ??= [])[key] = "n";
        request.ProjectionExpression ??= "a";
    }
}
