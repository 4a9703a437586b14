using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;
using Fault = DynamoObjects.Conformance.ErrorOrder.RequestFault<DynamoObjects.Conformance.ErrorOrder.WriteRequestParts>;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of PutItem, UpdateItem and DeleteItem, in their order.</summary>
internal static class WriteFaults
{
    private const string NotExists = "attribute_not_exists(a)";

    private static readonly Fault TableNameIsEmpty = new(
        FaultStage.Constraints,
        "The table name is empty",
        TableNameEmpty,
        p => p.TableName = "",
        "TableName"
    )
    {
        Constraint = $"Value '' at 'tableName' failed to satisfy constraint: {NotEmpty}",
    };

    private static readonly Fault Capacity = Enumeration("ReturnConsumedCapacity", Capacities, (p, value) =>
        p.ReturnConsumedCapacity = value
    );
    private static readonly Fault Metrics = Enumeration("ReturnItemCollectionMetrics", "[SIZE, NONE]", (p, value) =>
        p.ReturnItemCollectionMetrics = value
    );
    private static readonly Fault ReturnValues = Enumeration(
        "ReturnValues",
        "[ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]",
        (p, value) => p.ReturnValues = value
    );
    private static readonly Fault OnFailure = Enumeration("ReturnValuesOnConditionCheckFailure", "[ALL_OLD, NONE]", (p, value) =>
        p.ReturnValuesOnConditionCheckFailure = value
    );
    private static readonly Fault Operator = Enumeration("ConditionalOperator", "[OR, AND]", (p, value) => p.ConditionalOperator = value);
    private static readonly Fault ItemIsMissing = Missing("item");
    private static readonly Fault KeyIsMissing = Missing("key");

    public static FaultTable Put { get; } =
        new FaultTable<WriteRequestParts>(
            "PutItem",
            () => new(),
            (client, parts) => parts.PutAsync(client),
            [
                TableNameIsEmpty,
                Capacity,
                Metrics,
                ReturnValues,
                ItemIsMissing,
                Operator,
                OnFailure,
                .. Parameters(),
                .. Placeholders(),
                .. Values(),
                ReturnValuesOfUpdate(),
                new(
                    FaultStage.ItemSize,
                    "The item is larger than 400 KB",
                    "Item size has exceeded the maximum allowed size",
                    p => p.Subject!["big"] = S(new string('x', 400 * 1024)),
                    "Subject.big"
                ),
                .. Conditions(),
                .. Unused(),
                MissingTable(),
                EmptyKey(),
                new(
                    FaultStage.Keys,
                    "A key attribute is missing",
                    Invalid + "Missing the key sk in the item",
                    p => p.Subject!.Remove("sk"),
                    "Subject.sk"
                ),
                new(
                    FaultStage.Keys,
                    "A key attribute has the wrong type",
                    Invalid + "Type mismatch for key sk expected: N actual: S",
                    p => p.Subject!["sk"] = S("x"),
                    "Subject.sk"
                ),
                new(FaultStage.IndexKeys, "A key attribute of an index is empty", IndexKeyEmpty, p => p.Subject!["g"] = S(""), "Subject.g"),
                new(
                    FaultStage.IndexKeys,
                    "A key attribute of an index has the wrong type",
                    Invalid + "Type mismatch for Index Key h Expected: S Actual: N IndexName: gsi2",
                    p => p.Subject!["h"] = N("1"),
                    "Subject.h"
                ),
                FalseCondition(),
            ],
            (one, other) => !IsAlone(one, other, ItemIsMissing) && !IsAlone(other, one, ItemIsMissing)
        );

    public static FaultTable Delete { get; } =
        new FaultTable<WriteRequestParts>(
            "DeleteItem",
            () => new(),
            (client, parts) => parts.DeleteAsync(client),
            [
                TableNameIsEmpty,
                ReturnValues,
                Capacity,
                Metrics,
                KeyIsMissing,
                Operator,
                OnFailure,
                .. Parameters(),
                .. Placeholders(),
                .. Values(),
                ReturnValuesOfUpdate(),
                .. Conditions(),
                .. Unused(),
                MissingTable(),
                MissingKeyAttribute(),
                EmptyKey(),
                FalseCondition(),
            ],
            (one, other) => !IsAlone(one, other, KeyIsMissing) && !IsAlone(other, one, KeyIsMissing)
        );

    public static FaultTable Update { get; } =
        new FaultTable<WriteRequestParts>(
            "UpdateItem",
            () => new(),
            (client, parts) => parts.UpdateAsync(client),
            [
                TableNameIsEmpty,
                Alone(ReturnValues, "[ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]"),
                Alone(Capacity, Capacities),
                Alone(Metrics, "[SIZE, NONE]"),
                KeyIsMissing,
                Alone(OnFailure, "[ALL_OLD, NONE]"),
                Alone(Operator, "[ALL, OR]"),
                .. Parameters(),
                .. Placeholders(),
                .. Values(),
                .. Updates(),
                .. Conditions(),
                .. Unused(),
                MissingTable(),
                MissingKeyAttribute(),
                EmptyKey(),
                new(
                    FaultStage.Attributes,
                    "The update changes the key",
                    Invalid + "Cannot update attribute sk. This attribute is part of the key",
                    p => p.UpdateExpression = "SET sk = pk",
                    "UpdateExpression"
                )
                {
                    NeedsExpression = true,
                },
                FalseCondition(),
                new(
                    FaultStage.Write,
                    "The update reads an attribute that does not exist",
                    "The provided expression refers to an attribute that does not exist in the item",
                    p => p.UpdateExpression = "SET a = b",
                    "UpdateExpression"
                )
                {
                    NeedsExpression = true,
                },
                new(
                    FaultStage.Write,
                    "The update writes into an attribute that does not exist",
                    "The document path provided in the update expression is invalid for update",
                    p => p.UpdateExpression = "SET a.b = pk",
                    "UpdateExpression"
                )
                {
                    NeedsExpression = true,
                },
            ],
            (one, other) => one == KeyIsMissing || other == KeyIsMissing
        );

    /// <summary>Whether an error is an empty table name, which is reported alone unless the item or key is missing.</summary>
    private static bool IsAlone(Fault one, Fault other, Fault missing) => one == TableNameIsEmpty && other != missing;

    private static Fault Missing(string member) =>
        new(FaultStage.Constraints, $"The {member} is missing", One(Null(member)), p => p.Subject = null, "Subject")
        {
            Constraint = Null(member),
        };

    private static Fault Enumeration(string name, string values, Action<WriteRequestParts, string> set)
    {
        var unknown = Unknown(char.ToLowerInvariant(name[0]) + name[1..], values);
        return new(FaultStage.Constraints, $"{name} is unknown", One(unknown), p => set(p, "X"), name) { Constraint = unknown };
    }

    /// <summary>The error in UpdateItem, which reports only the first of several and does not name it.</summary>
    private static Fault Alone(Fault enumeration, string values) =>
        enumeration with
        {
            Message = One($"Failed to satisfy constraint: Member must satisfy enum value set: {values}"),
        };

    private static Fault[] Parameters() =>
        [
            new(
                FaultStage.Parameters,
                "An expression and a legacy parameter are combined",
                One(Mixed("Expected", "ConditionExpression")),
                p =>
                {
                    p.Expected = new() { ["a"] = new() { Exists = false } };
                    p.ConditionExpression ??= NotExists;
                },
                "Expected",
                "UpdateExpression"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Parameters,
                "ExpressionAttributeNames has no expression",
                One("ExpressionAttributeNames can only be specified when using expressions"),
                p => p.Names = new() { ["#n"] = "n" },
                "Names"
            )
            {
                NeedsExpression = false,
            },
            new(
                FaultStage.Parameters,
                "ExpressionAttributeValues has no expression",
                One("ExpressionAttributeValues can only be specified when using expressions"),
                p => p.Values = new() { [":v"] = S("x") },
                "Values"
            )
            {
                NeedsExpression = false,
            },
        ];

    private static Fault[] Placeholders() =>
        [
            new(FaultStage.Placeholders, "ExpressionAttributeNames is empty", One(NamesEmpty), p => p.Condition().Names = [], "Names")
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Placeholders,
                "A name has an invalid key",
                One(NamesKeyInvalid),
                p => (p.Condition().Names ??= [])["n"] = "n",
                "Names.n"
            )
            {
                NeedsExpression = true,
            },
            new(FaultStage.Placeholders, "ExpressionAttributeValues is empty", One(ValuesEmpty), p => p.Condition().Values = [], "Values")
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Placeholders,
                "A value has an invalid key",
                One(ValuesKeyInvalid),
                p => (p.Condition().Values ??= [])["v"] = S("x"),
                "Values.v"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Placeholders,
                "A value is not valid",
                One(NoNumber + ": x"),
                p => (p.Condition().Values ??= [])[":bad"] = N("x"),
                "Values.bad"
            )
            {
                NeedsExpression = true,
            },
        ];

    private static Fault[] Values() =>
        [
            new(
                FaultStage.Values,
                "An attribute name is empty",
                One("Empty attribute name"),
                p => p.Subject![""] = S("x"),
                "Subject.empty"
            ),
            new(FaultStage.Values, "An attribute is not valid", One(NoNumber + ": x"), p => p.Subject!["n"] = N("x"), "Subject.n"),
            new(FaultStage.Values, "An attribute is nested too deep", TooDeep, p => p.Subject!["z"] = Nested(40), "Subject.z"),
        ];

    private static Fault ReturnValuesOfUpdate() =>
        new(
            FaultStage.ReturnValues,
            "ReturnValues is one of UpdateItem",
            One("ReturnValues can only be ALL_OLD or NONE"),
            p => p.ReturnValues = "ALL_NEW",
            "ReturnValues"
        );

    private static Fault[] Updates() =>
        [
            new(
                FaultStage.Expressions,
                "The update is empty",
                One("Invalid UpdateExpression: " + Empty),
                p => p.UpdateExpression = "",
                "UpdateExpression"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Expressions,
                "The update has a syntax error",
                One("Invalid UpdateExpression: " + SyntaxError),
                p => p.UpdateExpression = "SET a =",
                "UpdateExpression"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Expressions,
                "The update's paths overlap",
                One("Invalid UpdateExpression: " + PathsOverlap),
                p => p.UpdateExpression = "SET a = pk, a.b = pk",
                "UpdateExpression"
            )
            {
                NeedsExpression = true,
            },
        ];

    private static Fault[] Conditions() =>
        [
            new(
                FaultStage.Expressions,
                "The condition is empty",
                One("Invalid ConditionExpression: " + Empty),
                p => p.ConditionExpression = "",
                "ConditionExpression"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Expressions,
                "The condition has a syntax error",
                One("Invalid ConditionExpression: " + SyntaxError),
                p => p.ConditionExpression = "a =",
                "ConditionExpression"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Expressions,
                "The condition has an undefined name",
                One("Invalid ConditionExpression: " + NameUndefined),
                p => p.ConditionExpression = "attribute_not_exists(#u)",
                "ConditionExpression"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Expressions,
                "The condition has an operand of the wrong type",
                One("Invalid ConditionExpression: " + ValueOfFunction),
                p =>
                {
                    p.ConditionExpression = "begins_with(a, :number)";
                    (p.Values ??= [])[":number"] = N("1");
                },
                "ConditionExpression",
                "Values.number"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.Expressions,
                "ConditionalOperator has no conditions",
                One("ConditionalOperator cannot be used without Filter or Expected"),
                p => p.ConditionalOperator = "AND",
                "ConditionalOperator",
                "Expected"
            )
            {
                NeedsExpression = false,
            },
            new(
                FaultStage.Expressions,
                "Expected has no value",
                One(Invalid + "Value must be provided when Exists is true for Attribute: a"),
                p => p.Expected = new() { ["a"] = new() { Exists = true } },
                "Expected"
            )
            {
                NeedsExpression = false,
            },
        ];

    private static Fault[] Unused() =>
        [
            new(
                FaultStage.UnusedPlaceholders,
                "A name is not used",
                One(NameUnused),
                p => (p.Condition().Names ??= [])["#unused"] = "n",
                "Names.unused"
            )
            {
                NeedsExpression = true,
            },
            new(
                FaultStage.UnusedPlaceholders,
                "A value is not used",
                One(ValueUnused),
                p => (p.Condition().Values ??= [])[":unused"] = S("x"),
                "Values.unused"
            )
            {
                NeedsExpression = true,
            },
        ];

    private static Fault MissingTable() =>
        new(FaultStage.Table, "The table does not exist", TableMissing, p => p.TableName = "nowhere", "TableName");

    private static Fault MissingKeyAttribute() =>
        new(FaultStage.Keys, "A key attribute is missing", KeyMismatch, p => p.Subject!.Remove("sk"), "Subject.sk");

    private static Fault EmptyKey() =>
        new(FaultStage.Keys, "A key attribute is empty", KeyEmpty, p => p.Subject!["pk"] = S(""), "Subject.pk");

    private static Fault FalseCondition() =>
        new(
            FaultStage.Write,
            "The condition is false",
            "The conditional request failed",
            p => p.ConditionExpression = "attribute_exists(a)",
            "ConditionExpression"
        )
        {
            NeedsExpression = true,
        };
}
