namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>How the order of DynamoDB Local differs from that of AWS.</summary>
internal static class LocalOrder
{
    private const string ReturnValuesFirst = "It checks ReturnValues before everything else.";
    private const string ItemFirst = "It reads the item or key before the placeholders.";
    private const string ActionFirst = "It reads the item of a transaction's action before the action's parameters.";
    private const string KeyFirst = "It compares the key with the table before it reads the expressions.";
    private const string IndexFirst = "It looks up the index before it reads the rest of the request.";
    private const string LegacyFirst = "It reads legacy conditions before other parameters, and takes an empty expression for none.";
    private const string ExpressionsFirst = "It reads the expressions of a read before its key or start key.";
    private const string SelectLast = "It checks Select and segments after all other members.";
    private const string PathsFirst = "It compares paths with the table when it reads an expression.";
    private const string StartKeyFirst = "It compares the start key with the table before it reads the filter.";
    private const string TypesFirst = "It checks the types of all index keys before it looks for empty ones.";
    private const string MissingFirst = "It looks for missing key attributes before it looks for empty ones.";
    private const string ConditionFirst = "It checks the condition before it looks for key attributes in the update.";
    private const string MeaningFirst = "It checks the functions and operands of a statement before it counts the parameters.";
    private const string SyntaxFirst = "It reads the statements of a transaction before their parameters.";
    private const string KeyUpdateLast = "It rejects the update of a key in a transaction after everything else.";

    private const string WithStatement = "can't be processed:";

    /// <summary>The stages that cannot be compared: DynamoDB Local checks only some members, and looks up the table before it reads
    /// the request.</summary>
    public static readonly FaultStage[] NotCompared = [FaultStage.Constraints, FaultStage.Table];

    public static IReadOnlyList<OrderDifference> Differences { get; } =
    [
        new(FaultStage.Parameters, FaultStage.ReturnValues, ReturnValuesFirst, "DeleteItem", "PutItem"),
        new(FaultStage.Placeholders, FaultStage.ReturnValues, ReturnValuesFirst, "DeleteItem", "PutItem"),
        new(FaultStage.Values, FaultStage.ReturnValues, ReturnValuesFirst, "DeleteItem", "PutItem"),
        new(FaultStage.Placeholders, FaultStage.ItemSize, ItemFirst, "PutItem"),
        new(FaultStage.Placeholders, FaultStage.Values, ItemFirst, "BatchGetItem", "DeleteItem", "PutItem", "UpdateItem"),
        new(FaultStage.Parameters, FaultStage.ItemSize, ActionFirst, "TransactWriteItems"),
        new(FaultStage.Parameters, FaultStage.Values, ActionFirst, "TransactWriteItems"),
        new(FaultStage.Attributes, FaultStage.IndexKeys, KeyFirst, "TransactWriteItems"),
        new(FaultStage.Attributes, FaultStage.Keys, KeyFirst, "BatchGetItem", "TransactWriteItems"),
        new(FaultStage.Expressions, FaultStage.IndexKeys, KeyFirst, "PutItem"),
        new(FaultStage.Expressions, FaultStage.Keys, KeyFirst, "BatchGetItem", "DeleteItem", "PutItem", "UpdateItem"),
        new(FaultStage.Placeholders, FaultStage.IndexKeys, KeyFirst, "PutItem"),
        new(FaultStage.Placeholders, FaultStage.Keys, KeyFirst, "BatchGetItem", "DeleteItem", "PutItem", "UpdateItem"),
        new(FaultStage.UnusedPlaceholders, FaultStage.IndexKeys, KeyFirst, "PutItem"),
        new(FaultStage.UnusedPlaceholders, FaultStage.Keys, KeyFirst, "BatchGetItem", "DeleteItem", "PutItem", "UpdateItem"),
        new(FaultStage.Expressions, FaultStage.Index, IndexFirst, "Query", "Scan"),
        new(FaultStage.Parameters, FaultStage.Index, IndexFirst, "Query", "Scan"),
        new(FaultStage.Placeholders, FaultStage.Index, IndexFirst, "Query", "Scan"),
        new(FaultStage.UnusedPlaceholders, FaultStage.Index, IndexFirst, "Query", "Scan"),
        new(FaultStage.Values, FaultStage.Index, IndexFirst, "Query", "Scan"),
        new(FaultStage.Expressions, FaultStage.UnusedPlaceholders, LegacyFirst, "Scan"),
        new(
            FaultStage.Parameters,
            FaultStage.Expressions,
            LegacyFirst,
            "BatchGetItem",
            "DeleteItem",
            "GetItem",
            "PutItem",
            "Scan",
            "UpdateItem"
        ),
        new(FaultStage.Placeholders, FaultStage.Expressions, LegacyFirst, "Scan"),
        new(FaultStage.ReturnValues, FaultStage.Expressions, LegacyFirst, "DeleteItem"),
        new(FaultStage.Values, FaultStage.Attributes, ExpressionsFirst, "GetItem", "Query", "TransactGetItems"),
        new(FaultStage.Values, FaultStage.Expressions, ExpressionsFirst, "DeleteItem", "GetItem", "Query", "Scan", "UpdateItem"),
        new(FaultStage.Values, FaultStage.Keys, ExpressionsFirst, "Query"),
        new(FaultStage.Values, FaultStage.Parameters, ExpressionsFirst, "Query"),
        new(FaultStage.Values, FaultStage.UnusedPlaceholders, ExpressionsFirst, "GetItem", "Query", "Scan"),
        new(FaultStage.Parameters, FaultStage.Attributes, SelectLast, "Query"),
        new(FaultStage.Parameters, FaultStage.Expressions, SelectLast, "Query"),
        new(FaultStage.Parameters, FaultStage.Keys, SelectLast, "Query", "Scan"),
        new(FaultStage.Parameters, FaultStage.Parameters, SelectLast, "Scan"),
        new(FaultStage.Parameters, FaultStage.UnusedPlaceholders, SelectLast, "Query", "Scan"),
        new(FaultStage.Expressions, FaultStage.Attributes, PathsFirst, "Query"),
        new(
            FaultStage.Keys,
            FaultStage.Attributes,
            PathsFirst,
            "Query",
            StatementFaults.SelectName,
            StatementFaults.UpdateName,
            "ExecuteTransaction"
        ),
        new(FaultStage.Attributes, FaultStage.Keys, StartKeyFirst, "Query"),
        new(FaultStage.IndexKeys, FaultStage.IndexKeys, TypesFirst, "PutItem", "TransactWriteItems"),
        new(FaultStage.IndexKeys, FaultStage.Keys, MissingFirst, "TransactWriteItems"),
        new(FaultStage.Keys, FaultStage.Keys, MissingFirst, "TransactGetItems"),
        new(FaultStage.Attributes, FaultStage.Write, ConditionFirst, "UpdateItem"),
        new(FaultStage.Parameters, FaultStage.Expressions, MeaningFirst, StatementFaults.UpdateName, "ExecuteTransaction"),
        new(FaultStage.Values, FaultStage.Syntax, SyntaxFirst, "ExecuteTransaction"),
        new(FaultStage.Attributes, FaultStage.Keys, KeyUpdateLast, "ExecuteTransaction"),
        new(FaultStage.Attributes, FaultStage.Attributes, KeyUpdateLast, "ExecuteTransaction"),
    ];

    /// <summary>Removes the statement, which DynamoDB Local puts at the end of a message about its syntax.</summary>
    public static string WithoutStatement(string message) =>
        message.IndexOf(WithStatement, StringComparison.Ordinal) is var at and >= 0 ? message[..(at + WithStatement.Length)] : message;

    public static OrderDifference? Find(string operation, FaultStage first, FaultStage reported) =>
        Differences.FirstOrDefault(each => (each.First, each.Reported) == (first, reported) && each.Operations.Contains(operation));
}
