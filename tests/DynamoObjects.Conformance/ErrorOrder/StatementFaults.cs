using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of the operations that run PartiQL statements, in their order.</summary>
internal static class StatementFaults
{
    public const string SelectName = "ExecuteStatement with a SELECT";
    public const string UpdateName = "ExecuteStatement with an UPDATE";

    private const string ItemRepeated = "Transaction request cannot include multiple operations on one item";

    private const string InFirst = "Validation failed in TransactStatements[0]: ";

    public static FaultTable Select { get; } =
        new(
            SelectName,
            () => new() { StatementParts = { Start = "SELECT * FROM", End = "AND d=?" }, Parameters = [S("x")] },
            ExecuteAsync,
            [
                ParametersEmpty("parameters"),
                ConstraintFaults.Capacity,
                Limit(),
                Syntax(""),
                ParameterInvalid(),
                ParameterMissing(""),
                OperandsTooMany(""),
                OperandOfWrongType(""),
                ItemFaults.TableMissing,
                IndexMissing(),
                KeyEmpty(),
                PathIntoKey("pk.a=1"),
            ]
        );

    public static FaultTable Update { get; } =
        new(
            UpdateName,
            CreateUpdate,
            ExecuteAsync,
            [
                ParametersEmpty("parameters"),
                ConstraintFaults.Capacity,
                ConstraintFaults.OnFailure,
                Limit(),
                Syntax(""),
                ParameterInvalid(),
                ParameterMissing(""),
                OperandsTooMany(""),
                OperandOfWrongType(""),
                IndexWritten(""),
                ItemFaults.TableMissing,
                KeyOfWrongType(),
                RangeKeyMissing(),
                KeyEmpty(),
                PathIntoKey("pk.a=1"),
                KeyUpdated(),
                ItemMissing(),
            ]
        );

    public static FaultTable Transaction { get; } =
        new(
            "ExecuteTransaction",
            CreateUpdate,
            TransactAsync,
            [
                ParametersEmpty("transactStatements.1.member.parameters"),
                ConstraintFaults.Capacity,
                ParameterInvalid(),
                Syntax(InFirst),
                ParameterMissing(InFirst),
                OperandsTooMany(InFirst),
                OperandOfWrongType(InFirst),
                IndexWritten(InFirst),
                ItemFaults.TableMissing,
                TransactionFaults.Cancelled(KeyOfWrongType()),
                TransactionFaults.Cancelled(KeyUpdated()),
                RangeKeyMissing(),
                KeyEmpty(),
                PathIntoKey("pk.a=1"),
                ItemFaults.Repeated(FaultStage.Write, "An item is there twice", ItemRepeated, "Statement", "Parameters"),
                TransactionFaults.Cancelled(ItemMissing(), "ConditionalCheckFailed"),
            ]
        );

    private static RequestParts CreateUpdate() =>
        new()
        {
            StatementParts =
            {
                Start = "UPDATE",
                Change = "SET b=?",
                Condition = "c=1",
            },
            Parameters = [S("x")],
        };

    private static RequestFault ParametersEmpty(string member) =>
        ConstraintFaults.Unmet(
            "The parameters are empty",
            $"Value '[]' at '{member}' failed to satisfy constraint: {NotEmpty}",
            p => p.Parameters = [],
            "Parameters"
        ) with
        {
            IsEmptyCollection = true,
        };

    private static RequestFault Limit() =>
        ConstraintFaults.Unmet(
            "Limit is too small",
            $"Value '0' at 'limit' failed to satisfy constraint: {NotPositive}",
            p => p.Limit = 0,
            "Limit"
        );

    private static RequestFault Syntax(string prefix) =>
        InPart(
            FaultStage.Syntax,
            "The statement has a syntax error",
            prefix + "Statement wasn't well formed, can't be processed: Missing right-hand side expression of infix operator",
            "End",
            parts => parts.End += " AND"
        );

    private static RequestFault ParameterInvalid() =>
        new(FaultStage.Values, "A parameter is not valid", $"{NoNumber}: x", p => p.Parameters![0] = N("x"), "Parameters");

    private static RequestFault ParameterMissing(string prefix) =>
        new(
            FaultStage.Parameters,
            "A parameter is missing",
            $"{prefix}Number of parameters in request and statement don't match.",
            p => p.Parameters = null,
            "Parameters"
        );

    private static RequestFault OperandsTooMany(string prefix) =>
        InPart(
            FaultStage.Expressions,
            "A function has too many operands",
            prefix + "Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2",
            "Condition",
            parts => parts.Condition = "attribute_exists(c, m)"
        );

    private static RequestFault OperandOfWrongType(string prefix) =>
        InPart(
            FaultStage.Expressions,
            "An operand has the wrong type",
            $"{prefix}Incorrect operand type for operator or function; operator or function: <, operand type: BOOL",
            "Condition",
            parts => parts.Condition = "c<true"
        );

    private static RequestFault IndexWritten(string prefix) =>
        InPart(FaultStage.Expressions, "An index is updated", $"{prefix}This operation is not supported on an index", "Index", parts =>
            parts.Index = "gsi"
        );

    private static RequestFault IndexMissing() =>
        InPart(FaultStage.Index, "The index does not exist", "The table does not have the specified index", "Index", parts =>
            parts.Index = "none"
        );

    private static RequestFault KeyOfWrongType() =>
        InPart(
            FaultStage.Keys,
            "A key attribute has the wrong type",
            "Key attribute's data type should match its data type in table's schema: Key sk",
            "Range",
            parts => parts.Range = "sk='x'"
        );

    private static RequestFault RangeKeyMissing() =>
        InPart(
            FaultStage.Keys,
            "A key attribute has no condition",
            "Where clause does not contain a mandatory equality on all key attributes",
            "Range",
            parts => parts.Range = null
        );

    private static RequestFault KeyEmpty() =>
        InPart(FaultStage.Keys, "A key attribute is empty", ItemFaults.KeyAttributeEmpty.Message, "Hash", parts => parts.Hash = "pk=''");

    private static RequestFault PathIntoKey(string condition) =>
        InPart(
            FaultStage.Attributes,
            "A condition has a path into a key",
            "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk",
            "Condition",
            parts => parts.Condition = condition
        );

    private static RequestFault KeyUpdated() =>
        InPart(
            FaultStage.Attributes,
            "A key attribute is updated",
            Invalid + "Cannot update attribute pk. This attribute is part of the key",
            "Change",
            parts => parts.Change = "SET pk=?"
        );

    /// <summary>An error in a part of the statement.</summary>
    private static RequestFault InPart(FaultStage stage, string name, string message, string part, Action<StatementParts> change) =>
        new(stage, name, message, p => change(p.StatementParts), $"Statement.{part}");

    private static RequestFault ItemMissing() =>
        new(FaultStage.Write, "The item does not exist", "The conditional request failed", _ => { });

    private static Task<ExecuteStatementResponse> ExecuteAsync(IAmazonDynamoDB client, RequestParts parts) =>
        client.ExecuteStatementAsync(parts.To<ExecuteStatementRequest>());

    private static Task<ExecuteTransactionResponse> TransactAsync(IAmazonDynamoDB client, RequestParts parts)
    {
        var request = parts.To<ExecuteTransactionRequest>();
        request.TransactStatements = parts.Repeat(parts.To<ParameterizedStatement>());
        return client.ExecuteTransactionAsync(request);
    }
}
