using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Operations.Transactions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Projection = DynamoObjects.Mock.Expressions.Projection;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html</summary>
/// <remarks>TransactGetItems and TransactWriteItems run its statements as their actions.</remarks>
internal static class ExecuteTransaction
{
    private const int MaxStatements = 100;

    public static ExecuteTransactionResponse Run(Database database, ExecuteTransactionRequest request, ResponseItemConverter items)
    {
        var statements = Validate(request);
        var tables = statements.ConvertAll(statement => TableNames.Resolve(database, statement.TableName));
        for (var i = 0; i < statements.Count; i++)
            Name(i, () => StatementKeys.CheckScalarKey(tables[i], statements[i]));
        Transactions.Transactions.CancelIfUnfit(tables, statements, StatementKeys.CheckKeyFits);
        Transactions.Transactions.CancelIfUnfit(tables, statements, static (table, statement) =>
            UpdateRules.CheckKeyUntouched(table, statement.Plan)
        );
        return statements[0].IsRead ? Read(database, request, statements, items) : Write(database, request, statements, items);
    }

    private static List<Statement> Validate(ExecuteTransactionRequest request)
    {
        var constraints = new Constraints();
        Statements.CheckEach(ref constraints, request.TransactStatements, "TransactStatements", MaxStatements, parameterized =>
            (parameterized.Statement, parameterized.Parameters, parameterized.ReturnValuesOnConditionCheckFailure)
        );
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        constraints.Length(request.ClientRequestToken, 1, 36, "clientRequestToken");
        constraints.ThrowIfUnmet();

        foreach (var parameterized in request.TransactStatements!)
            Statements.CheckValues(parameterized.Parameters);
        var statements = request.TransactStatements.Select(Parse).ToList();
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].Returning is not null)
                throw Failures.Validation(Messages.InTransaction(i, Messages.ReturningInTransaction));
            if (statements[i].IndexName is not null)
                throw Failures.Validation(Messages.InTransaction(i, Messages.TransactionIndex));
        }

        return statements.Select(statement => statement.IsRead).Distinct().Count() > 1
            ? throw Failures.Validation(Messages.TransactionMixed)
            : statements;
    }

    private static Statement Parse(ParameterizedStatement parameterized, int number)
    {
        Statement? statement = null;
        Name(number, () => statement = Statements.Parse(parameterized.Statement, parameterized.Parameters));
        return statement!;
    }

    /// <summary>Checks a statement, and adds its number to the error.</summary>
    private static void Name(int number, Action check)
    {
        try
        {
            check();
        }
        catch (AmazonDynamoDBException exception)
        {
            throw Failures.Validation(Messages.InTransaction(number, exception.Message));
        }
    }

    private static ExecuteTransactionResponse Read(
        Database database,
        ExecuteTransactionRequest request,
        List<Statement> statements,
        ResponseItemConverter items
    )
    {
        var gets = new List<(string TableName, Item Key, Projection? Projection)>();
        for (var i = 0; i < statements.Count; i++)
        {
            var key = StatementKeys.FindOnlyKey(TableNames.Resolve(database, statements[i].TableName), statements[i])
                ?? throw Failures.Validation(Messages.InTransaction(i, Messages.TransactionSelectKey));
            gets.Add((statements[i].TableName, key, null));
        }

        var (found, consumed, _) = TransactGetItems.Read(database, gets, request.ReturnConsumedCapacity);
        return new ExecuteTransactionResponse
        {
            Responses = found.Select((item, i) => CreateItemResponse(statements[i], item, items)).ToSdkList(),
            ConsumedCapacity = consumed.OrUnset(),
        }.Complete();
    }

    private static ItemResponse CreateItemResponse(Statement statement, Item? item, ResponseItemConverter items) =>
        item is not null ? new ItemResponse { Item = StatementReads.ProjectItem(statement, item, items) } : new ItemResponse();

    private static ExecuteTransactionResponse Write(
        Database database,
        ExecuteTransactionRequest request,
        List<Statement> statements,
        ResponseItemConverter items
    )
    {
        var actions = statements.Select((statement, i) => ToAction(database, statement, i, request.TransactStatements[i])).ToList();
        var writeRequest = new TransactWriteItemsRequest
        {
            ClientRequestToken = request.ClientRequestToken,
            ReturnConsumedCapacity = request.ReturnConsumedCapacity,
        };
        return new ExecuteTransactionResponse
        {
            Responses = SdkCollections.List<ItemResponse>(),
            ConsumedCapacity = TransactWriteItems.Run(database, writeRequest, actions, items).ConsumedCapacity,
        }.Complete();
    }

    private static TransactAction ToAction(Database database, Statement statement, int number, ParameterizedStatement parameterized)
    {
        var write =
            statement.Kind == StatementKind.Exists
                ? CreateExistsCheck(database, statement, number)
                : StatementWrites.Resolve(database, statement);
        return new TransactAction
        {
            Kind = write.Kind,
            TableName = statement.TableName,
            Item = write.Key,
            Condition = write.Condition,
            Plan = write.Plan,
            OnFailure = parameterized.ReturnValuesOnConditionCheckFailure,
            IsInsertion = statement.Kind == StatementKind.Insert,
            PayloadBytes = PayloadBytes(statement, write.Key),
            CreateFingerprint = () => CreateFingerprint(statement, write, parameterized.ReturnValuesOnConditionCheckFailure),
        };
    }

    /// <summary>
    /// Calculates the size of a statement: the inserted item; otherwise the key, whose values are among the statement's, and all
    /// other values.
    /// </summary>
    private static int PayloadBytes(Statement statement, Item item)
    {
        if (statement.Kind == StatementKind.Insert)
            return ItemSize.Measure(item);
        var bytes = 0;
        foreach (var attribute in item)
            bytes += Encoding.UTF8.GetByteCount(attribute.Name);
        foreach (var value in statement.Binding.Values)
            bytes += ItemSize.Measure(value);
        return bytes;
    }

    private static object[] CreateFingerprint(Statement statement, ItemWrite write, ReturnValuesOnConditionCheckFailure? onFailure) =>
        [
            (write.Kind, statement.TableName, write.Key, onFailure?.Value),
            .. write.Condition?.Fingerprint ?? [],
            .. write.Plan?.Fingerprint ?? [],
        ];

    /// <summary>Creates the check of EXISTS: an item by its key, with further conditions.</summary>
    private static ItemWrite CreateExistsCheck(Database database, Statement statement, int number)
    {
        var table = TableNames.Resolve(database, statement.TableName);
        var key = StatementKeys.FindKey(table, statement, out var others);
        return key is null || others.Count == 0
            ? throw Failures.Validation(Messages.InTransaction(number, Messages.ExistsNeedsCondition))
            : ItemWrite.Check(table, key, StatementWrites.CreateCondition(statement, others)!);
    }
}
