using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Members that are missing, empty, too short, or not one of some values.</summary>
internal static class ConstraintFaults
{
    public static RequestFault TableNameEmpty { get; } =
        Unmet(
            "The table name is empty",
            $"Value '' at 'tableName' failed to satisfy constraint: {NotEmpty}",
            p => p.TableName = "",
            "TableName"
        );

    /// <summary>The error in an operation that reports it in other words if nothing else is wrong.</summary>
    public static RequestFault TableNameEmptyAlone { get; } =
        TableNameEmpty with
        {
            Message = One($"Value at 'TableName' failed to satisfy constraint: {NotEmpty}"),
        };

    public static RequestFault ItemMissing { get; } = Unmet("The item is missing", Null("item"), p => p.Item = null, "Item");

    public static RequestFault KeyMissing { get; } = Unmet("The key is missing", Null("key"), p => p.Item = null, "Item");

    public static RequestFault AttributesToGetEmpty { get; } = EmptyAttributesToGet("Value at 'AttributesToGet'");

    /// <summary>The error in Scan, which reports it as its other constraints.</summary>
    public static RequestFault AttributesToGetEmptyInScan { get; } = EmptyAttributesToGet("Value '[]' at 'attributesToGet'");

    public static RequestFault IndexNameTooShort { get; } =
        Unmet(
            "IndexName is too short",
            "Value 'ab' at 'indexName' failed to satisfy constraint: Member must have length greater than or equal to 3",
            p => p.IndexName = "ab",
            "IndexName"
        );

    public static RequestFault Capacity { get; } =
        Enumeration("ReturnConsumedCapacity", Capacities, (p, value) => p.ReturnConsumedCapacity = value);

    public static RequestFault Metrics { get; } =
        Enumeration("ReturnItemCollectionMetrics", CollectionMetrics, (p, value) => p.ReturnItemCollectionMetrics = value);

    public static RequestFault ReturnValues { get; } =
        Enumeration("ReturnValues", "[ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]", (p, value) => p.ReturnValues = value);

    public static RequestFault OnFailure { get; } =
        Enumeration("ReturnValuesOnConditionCheckFailure", ValuesOnFailure, (p, value) => p.ReturnValuesOnConditionCheckFailure = value);

    public static RequestFault Operator { get; } =
        Enumeration("ConditionalOperator", "[OR, AND]", (p, value) => p.ConditionalOperator = value);

    public static RequestFault Select { get; } =
        Enumeration("Select", "[SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]", (p, value) => p.Select = value);

    public static RequestFault Unmet(string name, string constraint, Action<RequestParts> apply, params string[] members) =>
        new(FaultStage.Constraints, name, One(constraint), apply, members) { Constraint = constraint };

    /// <summary>The error of a table name in an action of a transaction.</summary>
    public static RequestFault TableNameInvalid(string action) =>
        Unmet(
            "A table name is invalid",
            $"Value 'no!' at 'transactItems.1.member.{action}.tableName' failed to satisfy constraint: "
                + "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+",
            p => p.TableName = "no!",
            "TableName",
            "TransactItems"
        );

    private static RequestFault EmptyAttributesToGet(string value) =>
        Unmet(
            "AttributesToGet is empty",
            $"{value} failed to satisfy constraint: {NotEmpty}",
            p => p.AttributesToGet = [],
            "AttributesToGet"
        ) with
        {
            IsEmptyCollection = true,
        };

    private static RequestFault Enumeration(string name, string values, Action<RequestParts, string> set) =>
        Unmet($"{name} is unknown", Unknown(char.ToLowerInvariant(name[0]) + name[1..], values), p => set(p, "X"), name);
}
