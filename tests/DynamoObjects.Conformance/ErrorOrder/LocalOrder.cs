namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>How the order of DynamoDB Local differs from that of AWS.</summary>
internal static class LocalOrder
{
    private const string ReturnValuesFirst = "It checks ReturnValues before everything else.";
    private const string ItemFirst = "It reads the item or key before the placeholders.";
    private const string KeyFirst = "It compares the key with the table before it reads the expressions.";
    private const string IndexFirst = "It looks up the index before it reads the rest of the request.";
    private const string LegacyFirst = "It reads legacy conditions before other parameters, and takes an empty expression for none.";
    private const string ExpressionsFirst = "It reads the expressions of a read before its key or start key.";
    private const string SelectLast = "It checks Select and segments after all other members.";
    private const string EmptyFirst = "It takes an empty expression for none.";
    private const string PathsFirst = "It compares paths with the table when it reads an expression.";
    private const string StartKeyFirst = "It compares the start key with the table before it reads the filter.";
    private const string TypesFirst = "It checks the types of all index keys before it looks for empty ones.";
    private const string ActionFirst = "It reads the item of a transaction's action before the action's parameters.";
    private const string KeysFirst = "It checks all keys of a transaction's item before anything else of the action.";
    private const string CountFirst = "It counts the attributes of a transaction's key before it looks for empty ones.";
    private const string ConditionFirst = "It checks the condition before it looks for key attributes in the update.";

    /// <summary>The stages that cannot be compared: DynamoDB Local checks only some members, and looks up the table before it reads
    /// the request.</summary>
    public static readonly FaultStage[] NotCompared = [FaultStage.Constraints, FaultStage.Table];

    public static IReadOnlyList<OrderDifference> Differences { get; } =
    [
        new(FaultStage.Parameters, FaultStage.ReturnValues, ReturnValuesFirst),
        new(FaultStage.Placeholders, FaultStage.ReturnValues, ReturnValuesFirst),
        new(FaultStage.Values, FaultStage.ReturnValues, ReturnValuesFirst),
        new(FaultStage.Placeholders, FaultStage.Values, ItemFirst),
        new(FaultStage.Placeholders, FaultStage.ItemSize, ItemFirst),
        new(FaultStage.Placeholders, FaultStage.Keys, KeyFirst),
        new(FaultStage.Expressions, FaultStage.Keys, KeyFirst),
        new(FaultStage.UnusedPlaceholders, FaultStage.Keys, KeyFirst),
        new(FaultStage.Placeholders, FaultStage.IndexKeys, KeyFirst),
        new(FaultStage.Expressions, FaultStage.IndexKeys, KeyFirst),
        new(FaultStage.UnusedPlaceholders, FaultStage.IndexKeys, KeyFirst),
        new(FaultStage.Parameters, FaultStage.Index, IndexFirst),
        new(FaultStage.Placeholders, FaultStage.Index, IndexFirst),
        new(FaultStage.Values, FaultStage.Index, IndexFirst),
        new(FaultStage.Expressions, FaultStage.Index, IndexFirst),
        new(FaultStage.UnusedPlaceholders, FaultStage.Index, IndexFirst),
        new(FaultStage.Parameters, FaultStage.Expressions, LegacyFirst),
        new(FaultStage.Placeholders, FaultStage.Expressions, LegacyFirst),
        new(FaultStage.ReturnValues, FaultStage.Expressions, LegacyFirst),
        new(FaultStage.Values, FaultStage.Expressions, ExpressionsFirst),
        new(FaultStage.Values, FaultStage.UnusedPlaceholders, ExpressionsFirst),
        new(FaultStage.Values, FaultStage.Attributes, ExpressionsFirst),
        new(FaultStage.Values, FaultStage.Parameters, ExpressionsFirst),
        new(FaultStage.Values, FaultStage.Keys, ExpressionsFirst),
        new(FaultStage.Parameters, FaultStage.UnusedPlaceholders, SelectLast),
        new(FaultStage.Parameters, FaultStage.Keys, SelectLast),
        new(FaultStage.Parameters, FaultStage.Attributes, SelectLast),
        new(FaultStage.Parameters, FaultStage.Parameters, SelectLast),
        new(FaultStage.Expressions, FaultStage.UnusedPlaceholders, EmptyFirst),
        new(FaultStage.Expressions, FaultStage.Attributes, PathsFirst),
        new(FaultStage.Keys, FaultStage.Attributes, PathsFirst),
        new(FaultStage.Attributes, FaultStage.Keys, StartKeyFirst),
        new(FaultStage.IndexKeys, FaultStage.IndexKeys, TypesFirst),
        new(FaultStage.Attributes, FaultStage.Write, ConditionFirst),
        new(FaultStage.Parameters, FaultStage.Values, ActionFirst, "TransactWriteItems"),
        new(FaultStage.Parameters, FaultStage.ItemSize, ActionFirst, "TransactWriteItems"),
        new(FaultStage.Attributes, FaultStage.IndexKeys, KeysFirst, "TransactWriteItems"),
        new(FaultStage.Keys, FaultStage.Keys, CountFirst, "TransactGetItems"),
        new(FaultStage.IndexKeys, FaultStage.Keys, KeysFirst, "TransactWriteItems"),
    ];

    public static OrderDifference? Find(string operation, FaultStage first, FaultStage reported) =>
        Differences.FirstOrDefault(difference => difference.Explains(operation, first, reported));
}
