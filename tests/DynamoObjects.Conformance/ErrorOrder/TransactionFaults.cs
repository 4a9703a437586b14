using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of TransactGetItems and TransactWriteItems, in their order.</summary>
internal static class TransactionFaults
{
    private const string Repeated = "Transaction request cannot include multiple operations on one item";
    private const string Pattern = "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+";
    private const string NotExists = "attribute_not_exists(a)";

    private static readonly string LongToken = new('t', 37);
    private static readonly string TokenTooLong =
        $"Value '{LongToken}' at 'clientRequestToken' failed to satisfy constraint: Member must have length less than or equal to 36";

    private static readonly string UnknownCapacity = Unknown("returnConsumedCapacity", Capacities);
    private static readonly string UnknownMetrics = Unknown("returnItemCollectionMetrics", "[SIZE, NONE]");

    public static FaultTable Get { get; } =
        new FaultTable<TransactGetItemsRequest>(
            "TransactGetItems",
            () =>
                new()
                {
                    TransactItems =
                    [
                        new()
                        {
                            Get = new() { TableName = "items", Key = Parse("""{"pk":"a","sk":1}""") },
                        },
                    ],
                },
            (client, request) => client.TransactGetItemsAsync(request),
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
                Unmet<TransactGetItemsRequest>(
                    "A table name is invalid",
                    $"Value 'no!' at 'transactItems.1.member.get.tableName' failed to satisfy constraint: {Pattern}",
                    r => Read(r).TableName = "no!",
                    "TableName",
                    "TransactItems"
                ),
                Unmet<TransactGetItemsRequest>("A key is missing", Null("transactItems.1.member.get.key"), r => Read(r).Key = null, "Key"),
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
                new(FaultStage.Values, "An attribute name is empty", "Empty attribute name", r => Read(r).Key[""] = S("x"), "Key.empty"),
                new(FaultStage.Values, "An attribute is not valid", NoNumber + ": x", r => Read(r).Key["n"] = N("x"), "Key.n"),
                new(FaultStage.Table, "The table does not exist", TableMissing, r => Read(r).TableName = "nowhere", "TableName"),
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
                new(FaultStage.Keys, "A key attribute is empty", KeyEmpty, r => Read(r).Key["pk"] = S(""), "Key.pk"),
                new(
                    FaultStage.Keys,
                    "A key attribute is missing",
                    Cancelled("ValidationError"),
                    r => Read(r).Key.Remove("sk"),
                    "Key.sk",
                    "TransactItems"
                ),
                new(
                    FaultStage.Write,
                    "An item is there twice",
                    Repeated,
                    r => r.TransactItems.Add(r.TransactItems[0]),
                    "TransactItems",
                    "Key.sk"
                ),
            ]
        );

    public static FaultTable Write { get; } =
        new FaultTable<TransactWriteItemsRequest>(
            "TransactWriteItems",
            () =>
                new()
                {
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "items", Item = Parse("""{"pk":"a","sk":1}""") },
                        },
                    ],
                },
            (client, request) => client.TransactWriteItemsAsync(request),
            [
                Unmet<TransactWriteItemsRequest>(
                    "ClientRequestToken is too long",
                    TokenTooLong,
                    r => r.ClientRequestToken = LongToken,
                    "ClientRequestToken"
                ),
                Unmet<TransactWriteItemsRequest>(
                    "ReturnConsumedCapacity is unknown",
                    UnknownCapacity,
                    r => r.ReturnConsumedCapacity = "X",
                    "ReturnConsumedCapacity"
                ),
                Unmet<TransactWriteItemsRequest>(
                    "ReturnItemCollectionMetrics is unknown",
                    UnknownMetrics,
                    r => r.ReturnItemCollectionMetrics = "X",
                    "ReturnItemCollectionMetrics"
                ),
                Unmet<TransactWriteItemsRequest>(
                    "A table name is invalid",
                    $"Value 'no!' at 'transactItems.1.member.put.tableName' failed to satisfy constraint: {Pattern}",
                    r => Put(r).TableName = "no!",
                    "TableName",
                    "TransactItems"
                ),
                Unmet<TransactWriteItemsRequest>(
                    "An item is missing",
                    Null("transactItems.1.member.put.item"),
                    r => Put(r).Item = null,
                    "Item"
                ),
                Unmet<TransactWriteItemsRequest>(
                    "ReturnValuesOnConditionCheckFailure is unknown",
                    Unknown("transactItems.1.member.put.returnValuesOnConditionCheckFailure", "[ALL_OLD, NONE]"),
                    r => Put(r).ReturnValuesOnConditionCheckFailure = "X",
                    "ReturnValuesOnConditionCheckFailure",
                    "TransactItems"
                ),
                new(
                    FaultStage.Parameters,
                    "ExpressionAttributeNames has no expression",
                    "ExpressionAttributeNames can only be specified when using expressions",
                    r => Put(r).ExpressionAttributeNames = new() { ["#n"] = "n" },
                    "Names"
                )
                {
                    NeedsExpression = false,
                },
                new(
                    FaultStage.Parameters,
                    "ExpressionAttributeValues has no expression",
                    "ExpressionAttributeValues can only be specified when using expressions",
                    r => Put(r).ExpressionAttributeValues = new() { [":v"] = S("x") },
                    "Values"
                )
                {
                    NeedsExpression = false,
                },
                new(
                    FaultStage.Placeholders,
                    "ExpressionAttributeNames is empty",
                    NamesEmpty,
                    r => Conditional(r).ExpressionAttributeNames = [],
                    "Names"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "A name has an invalid key",
                    NamesKeyInvalid,
                    r => (Conditional(r).ExpressionAttributeNames ??= [])["n"] = "n",
                    "Names.n"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "ExpressionAttributeValues is empty",
                    ValuesEmpty,
                    r => Conditional(r).ExpressionAttributeValues = [],
                    "Values"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "A value has an invalid key",
                    ValuesKeyInvalid,
                    r => (Conditional(r).ExpressionAttributeValues ??= [])["v"] = S("x"),
                    "Values.v"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Placeholders,
                    "A value is not valid",
                    $"ExpressionAttributeValues contains invalid value: {NoNumber}: x for key :bad",
                    r => (Conditional(r).ExpressionAttributeValues ??= [])[":bad"] = N("x"),
                    "Values.bad"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Expressions,
                    "The condition is empty",
                    "Invalid ConditionExpression: " + Empty,
                    r => Put(r).ConditionExpression = "",
                    "ConditionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Expressions,
                    "The condition has a syntax error",
                    "Invalid ConditionExpression: " + SyntaxError,
                    r => Put(r).ConditionExpression = "a =",
                    "ConditionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.UnusedPlaceholders,
                    "A name is not used",
                    NameUnused,
                    r => (Conditional(r).ExpressionAttributeNames ??= [])["#unused"] = "n",
                    "Names.unused"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.UnusedPlaceholders,
                    "A value is not used",
                    ValueUnused,
                    r => (Conditional(r).ExpressionAttributeValues ??= [])[":unused"] = S("x"),
                    "Values.unused"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Values, "An attribute name is empty", "Empty attribute name", r => Put(r).Item[""] = S("x"), "Item.empty"),
                new(FaultStage.Values, "An attribute is not valid", NoNumber + ": x", r => Put(r).Item["n"] = N("x"), "Item.n"),
                new(FaultStage.Values, "An attribute is nested too deep", TooDeep, r => Put(r).Item["z"] = Nested(40), "Item.z"),
                new(
                    FaultStage.ItemSize,
                    "An item is larger than 400 KB",
                    "Item size has exceeded the maximum allowed size",
                    r => Put(r).Item["big"] = S(new string('x', 400 * 1024)),
                    "Item.big"
                ),
                new(FaultStage.Table, "The table does not exist", TableMissing, r => Put(r).TableName = "nowhere", "TableName"),
                new(
                    FaultStage.Attributes,
                    "The condition has a path into a key",
                    KeyNotScalar,
                    r => Put(r).ConditionExpression = "attribute_exists(pk.a)",
                    "ConditionExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(FaultStage.Keys, "A key attribute is empty", KeyEmpty, r => Put(r).Item["pk"] = S(""), "Item.pk"),
                new(FaultStage.IndexKeys, "A key attribute of an index is empty", IndexKeyEmpty, r => Put(r).Item["g"] = S(""), "Item.g"),
                new(
                    FaultStage.Keys,
                    "A key attribute is missing",
                    Cancelled("ValidationError"),
                    r => Put(r).Item.Remove("sk"),
                    "Item.sk",
                    "TransactItems"
                ),
                new(
                    FaultStage.IndexKeys,
                    "A key attribute of an index has the wrong type",
                    Cancelled("ValidationError"),
                    r => Put(r).Item["h"] = N("1"),
                    "Item.h",
                    "TransactItems"
                ),
                new(
                    FaultStage.Write,
                    "An item is there twice",
                    Repeated,
                    r => r.TransactItems.Add(r.TransactItems[0]),
                    "TransactItems",
                    "Item.sk",
                    "Item.h"
                ),
                new(
                    FaultStage.Write,
                    "The condition is false",
                    Cancelled("ConditionalCheckFailed"),
                    r => Put(r).ConditionExpression = "attribute_exists(a)",
                    "ConditionExpression",
                    "TransactItems"
                )
                {
                    NeedsExpression = true,
                },
            ]
        );

    private static RequestFault<TRequest> Unmet<TRequest>(
        string name,
        string constraint,
        Action<TRequest> apply,
        params string[] members
    ) => new(FaultStage.Constraints, name, One(constraint), apply, members) { Constraint = constraint };

    private static string Cancelled(string code) =>
        $"Transaction cancelled, please refer cancellation reasons for specific reasons [{code}]";

    private static Get Read(TransactGetItemsRequest request) => request.TransactItems[0].Get;

    private static Put Put(TransactWriteItemsRequest request) => request.TransactItems[0].Put;

    private static Put Conditional(TransactWriteItemsRequest request)
    {
        Put(request).ConditionExpression ??= NotExists;
        return Put(request);
    }

    private static void AddName(TransactGetItemsRequest request, string key)
    {
        (Read(request).ExpressionAttributeNames ??= [])[key] = "n";
        Read(request).ProjectionExpression ??= "a";
    }
}
