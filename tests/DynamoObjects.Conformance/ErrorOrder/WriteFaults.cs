using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of PutItem, UpdateItem and DeleteItem, in their order.</summary>
internal static class WriteFaults
{
    public static FaultTable Put { get; } =
        new(
            "PutItem",
            RequestParts.WithCondition,
            (client, parts) => client.PutItemAsync(parts.To<PutItemRequest>()),
            [
                ConstraintFaults.TableNameEmptyAlone,
                ConstraintFaults.Capacity,
                ConstraintFaults.Metrics,
                ConstraintFaults.ReturnValues,
                ConstraintFaults.ItemMissing,
                ConstraintFaults.Operator,
                ConstraintFaults.OnFailure,
                .. Parameters(),
                .. Values(),
                ReturnValuesOfUpdate(),
                ItemFaults.TooLarge,
                .. Conditions(),
                ItemFaults.TableMissing,
                ItemFaults.KeyAttributeEmpty,
                ItemFaults.KeyAttributeMissing with
                {
                    Message = Invalid + "Missing the key sk in the item",
                },
                ItemFaults.KeyAttributeOfWrongType,
                ItemFaults.IndexKeyEmpty,
                ItemFaults.IndexKeyOfWrongType,
                ExpressionFaults.ConditionFalse,
            ],
            (one, other) => !IsAlone(one, other, ConstraintFaults.ItemMissing) && !IsAlone(other, one, ConstraintFaults.ItemMissing)
        );

    public static FaultTable Delete { get; } =
        new(
            "DeleteItem",
            RequestParts.WithCondition,
            (client, parts) => client.DeleteItemAsync(parts.To<DeleteItemRequest>()),
            [
                ConstraintFaults.TableNameEmptyAlone,
                ConstraintFaults.ReturnValues,
                ConstraintFaults.Capacity,
                ConstraintFaults.Metrics,
                ConstraintFaults.KeyMissing,
                ConstraintFaults.Operator,
                ConstraintFaults.OnFailure,
                .. Parameters(),
                .. Values(),
                ReturnValuesOfUpdate(),
                .. Conditions(),
                ItemFaults.TableMissing,
                ItemFaults.KeyAttributeMissing,
                ItemFaults.KeyAttributeEmpty,
                ExpressionFaults.ConditionFalse,
            ],
            (one, other) => !IsAlone(one, other, ConstraintFaults.KeyMissing) && !IsAlone(other, one, ConstraintFaults.KeyMissing)
        );

    public static FaultTable Update { get; } =
        new(
            "UpdateItem",
            RequestParts.WithCondition,
            (client, parts) => client.UpdateItemAsync(parts.To<UpdateItemRequest>()),
            [
                ConstraintFaults.TableNameEmptyAlone,
                Unnamed(ConstraintFaults.ReturnValues, "[ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]"),
                Unnamed(ConstraintFaults.Capacity, Capacities),
                Unnamed(ConstraintFaults.Metrics, CollectionMetrics),
                ConstraintFaults.KeyMissing,
                Unnamed(ConstraintFaults.OnFailure, ValuesOnFailure),
                Unnamed(ConstraintFaults.Operator, "[ALL, OR]"),
                .. Parameters(),
                .. Values(),
                ExpressionFaults.Update.Empty().AsValidationError(),
                ExpressionFaults.Update.SyntaxError("SET a =").AsValidationError(),
                ExpressionFaults.Update.PathsOverlap("SET a = pk, a.b = pk").AsValidationError(),
                .. Conditions(),
                ItemFaults.TableMissing,
                ItemFaults.KeyAttributeMissing,
                ItemFaults.KeyAttributeEmpty,
                ExpressionFaults.Update.Create(
                    FaultStage.Attributes,
                    "changes the key",
                    Invalid + "Cannot update attribute sk. This attribute is part of the key",
                    "SET sk = pk"
                ),
                ExpressionFaults.ConditionFalse,
                ExpressionFaults.Update.Create(
                    FaultStage.Write,
                    "reads an attribute that does not exist",
                    "The provided expression refers to an attribute that does not exist in the item",
                    "SET a = b"
                ),
                ExpressionFaults.Update.Create(
                    FaultStage.Write,
                    "writes into an attribute that does not exist",
                    "The document path provided in the update expression is invalid for update",
                    "SET a.b = pk"
                ),
            ],
            (one, other) => one == ConstraintFaults.KeyMissing || other == ConstraintFaults.KeyMissing
        );

    /// <summary>Whether an error is an empty table name, which is reported alone unless the item or key is missing.</summary>
    private static bool IsAlone(RequestFault one, RequestFault other, RequestFault missing) =>
        one == ConstraintFaults.TableNameEmptyAlone && other != missing;

    /// <summary>The error in UpdateItem, which reports only the first of several and does not name it.</summary>
    private static RequestFault Unnamed(RequestFault enumeration, string values) =>
        enumeration with
        {
            Message = One($"Failed to satisfy constraint: Member must satisfy enum value set: {values}"),
        };

    private static IEnumerable<RequestFault> Parameters() =>
        Prefix(
            LegacyFaults.ExpectedCombined,
            PlaceholderFaults.NamesAlone,
            PlaceholderFaults.ValuesAlone,
            PlaceholderFaults.NamesEmpty,
            PlaceholderFaults.NameKeyInvalid,
            PlaceholderFaults.ValuesEmpty,
            PlaceholderFaults.ValueKeyInvalid,
            PlaceholderFaults.ValueInvalid
        );

    private static IEnumerable<RequestFault> Values() =>
        [.. Prefix(ItemFaults.NameEmpty, ItemFaults.NumberInvalid), ItemFaults.NestedTooDeep];

    private static RequestFault ReturnValuesOfUpdate() =>
        new(
            FaultStage.ReturnValues,
            "ReturnValues is one of UpdateItem",
            One("ReturnValues can only be ALL_OLD or NONE"),
            p => p.ReturnValues = "ALL_NEW",
            "ReturnValues"
        );

    private static IEnumerable<RequestFault> Conditions() =>
        Prefix(
            ExpressionFaults.Condition.Empty(),
            ExpressionFaults.Condition.SyntaxError("a ="),
            ExpressionFaults.Condition.NameUndefined("attribute_not_exists(#u)"),
            OperandOfWrongType(),
            LegacyFaults.OperatorAlone.Excluding("Expected"),
            LegacyFaults.ExpectedWithoutValue,
            PlaceholderFaults.NameUnused,
            PlaceholderFaults.ValueUnused
        );

    private static RequestFault OperandOfWrongType() =>
        new(
            FaultStage.Expressions,
            "The condition has an operand of the wrong type",
            "Invalid ConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, "
                + "operand type: N",
            p =>
            {
                p.ConditionExpression = "begins_with(a, :number)";
                (p.ExpressionAttributeValues ??= [])[":number"] = N("1");
            },
            "ConditionExpression",
            "Values.:number"
        )
        {
            NeedsExpression = true,
        };

    private static IEnumerable<RequestFault> Prefix(params RequestFault[] faults) => faults.Select(fault => fault.AsValidationError());
}
