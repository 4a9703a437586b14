using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of BatchGetItem and BatchWriteItem, in their order.</summary>
internal static class BatchFaults
{
    private static readonly string UnknownCapacity = Unknown("returnConsumedCapacity", Capacities);
    private static readonly string UnknownMetrics = Unknown("returnItemCollectionMetrics", "[SIZE, NONE]");

    public static FaultTable Get { get; } =
        new FaultTable<BatchGetItemRequest>(
            "BatchGetItem",
            () => new() { RequestItems = new() { ["items"] = new() { Keys = [Parse("""{"pk":"a","sk":1}""")] } } },
            (client, request) => client.BatchGetItemAsync(request),
            [
                new(
                    FaultStage.Constraints,
                    "ReturnConsumedCapacity is unknown",
                    One(UnknownCapacity),
                    r => r.ReturnConsumedCapacity = "X",
                    "ReturnConsumedCapacity"
                )
                {
                    Constraint = UnknownCapacity,
                },
                new(
                    FaultStage.Parameters,
                    "An expression and a legacy parameter are combined",
                    Mixed("AttributesToGet", "ProjectionExpression"),
                    r =>
                    {
                        Read(r).AttributesToGet = ["a"];
                        Read(r).ProjectionExpression ??= "a";
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
                    r => Read(r).ExpressionAttributeNames = new() { ["#n"] = "n" },
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
                        Read(r).ExpressionAttributeNames = [];
                        Read(r).ProjectionExpression ??= "a";
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
                new(
                    FaultStage.Values,
                    "An attribute name is empty",
                    "Empty attribute name",
                    r => Read(r).Keys[0][""] = S("x"),
                    "Key.empty"
                ),
                new(FaultStage.Values, "An attribute is not valid", NoNumber + ": x", r => Read(r).Keys[0]["n"] = N("x"), "Key.n"),
                new(
                    FaultStage.Values,
                    "A key is there twice",
                    "Provided list of item keys contains duplicates",
                    r => Read(r).Keys.Add(Read(r).Keys[0]),
                    "Key"
                ),
                new(
                    FaultStage.Expressions,
                    "The projection is empty",
                    "Invalid ProjectionExpression: " + Empty,
                    r => Read(r).ProjectionExpression = "",
                    "ProjectionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Expressions,
                    "The projection's paths overlap",
                    "Invalid ProjectionExpression: " + PathsOverlap,
                    r => Read(r).ProjectionExpression = "a, a.b",
                    "ProjectionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.UnusedPlaceholders, "A name is not used", NameUnused, r => AddName(r, "#unused"), "Names.unused")
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Table, "The table does not exist", TableMissing, Rename, "TableName"),
                new(
                    FaultStage.Attributes,
                    "The projection has a path into a key",
                    KeyNotScalar,
                    r => Read(r).ProjectionExpression = "pk.a",
                    "ProjectionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Keys, "A key attribute is missing", KeyMismatch, r => Read(r).Keys[0].Remove("sk"), "Key.sk"),
                new(FaultStage.Keys, "A key attribute is empty", KeyEmpty, r => Read(r).Keys[0]["pk"] = S(""), "Key.pk"),
            ]
        );

    public static FaultTable Write { get; } =
        new FaultTable<BatchWriteItemRequest>(
            "BatchWriteItem",
            () => new() { RequestItems = new() { ["items"] = [new(new PutRequest(Parse("""{"pk":"a","sk":1}""")))] } },
            (client, request) => client.BatchWriteItemAsync(request),
            [
                new(
                    FaultStage.Constraints,
                    "ReturnConsumedCapacity is unknown",
                    One(UnknownCapacity),
                    r => r.ReturnConsumedCapacity = "X",
                    "ReturnConsumedCapacity"
                )
                {
                    Constraint = UnknownCapacity,
                },
                new(
                    FaultStage.Constraints,
                    "ReturnItemCollectionMetrics is unknown",
                    One(UnknownMetrics),
                    r => r.ReturnItemCollectionMetrics = "X",
                    "ReturnItemCollectionMetrics"
                )
                {
                    Constraint = UnknownMetrics,
                },
                new(FaultStage.Values, "An attribute name is empty", "Empty attribute name", r => Item(r)[""] = S("x"), "Item.empty"),
                new(FaultStage.Values, "An attribute is not valid", NoNumber + ": x", r => Item(r)["n"] = N("x"), "Item.n"),
                new(FaultStage.Values, "An attribute is nested too deep", TooDeep, r => Item(r)["z"] = Nested(40), "Item.z"),
                new(
                    FaultStage.ItemSize,
                    "The item is larger than 400 KB",
                    "Item size has exceeded the maximum allowed size",
                    r => Item(r)["big"] = S(new string('x', 400 * 1024)),
                    "Item.big"
                ),
                new(FaultStage.Table, "The table does not exist", TableMissing, Rename, "TableName"),
                new(FaultStage.Keys, "A key attribute is empty", KeyEmpty, r => Item(r)["pk"] = S(""), "Item.pk"),
                new(FaultStage.Keys, "A key attribute is missing", KeyMismatch, r => Item(r).Remove("sk"), "Item.sk"),
                new(
                    FaultStage.IndexKeys,
                    "A key attribute of an index has the wrong type",
                    Invalid + "Type mismatch for Index Key h Expected: S Actual: N IndexName: gsi2",
                    r => Item(r)["h"] = N("1"),
                    "Item.h"
                ),
                new(FaultStage.IndexKeys, "A key attribute of an index is empty", IndexKeyEmpty, r => Item(r)["g"] = S(""), "Item.g"),
                new(
                    FaultStage.Write,
                    "An item is there twice",
                    "Provided list of item keys contains duplicates",
                    r => r.RequestItems.Values.Single().Add(new(new PutRequest(new(Item(r))))),
                    "Item.big",
                    "Item.copy"
                ),
            ]
        );

    private static KeysAndAttributes Read(BatchGetItemRequest request) => request.RequestItems.Values.Single();

    private static Dictionary<string, AttributeValue> Item(BatchWriteItemRequest request) =>
        request.RequestItems.Values.Single()[0].PutRequest.Item;

    private static void AddName(BatchGetItemRequest request, string key)
    {
        (Read(request).ExpressionAttributeNames ??= [])[key] = "n";
        Read(request).ProjectionExpression ??= "a";
    }

    private static void Rename(BatchGetItemRequest request) => request.RequestItems = new() { ["nowhere"] = Read(request) };

    private static void Rename(BatchWriteItemRequest request) =>
        request.RequestItems = new() { ["nowhere"] = request.RequestItems.Values.Single() };
}
