using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Operations.Rules;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html</summary>
/// <remarks>Its statements are the actions of the other two transactional operations, which run them.</remarks>
internal static class ExecuteTransaction
{
    private const int MostStatements = 100;

    public static ExecuteTransactionResponse Run(Database database, ExecuteTransactionRequest request)
    {
        var statements = Validate(request);
        return statements[0].IsRead ? Read(database, request, statements) : Write(database, request, statements);
    }

    private static List<Statement> Validate(ExecuteTransactionRequest request)
    {
        var constraints = new Constraints();
        Statements.CheckEach(ref constraints, request.TransactStatements, "TransactStatements", MostStatements, sent => (sent.Statement, sent.Parameters));
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", ItemRequests.ConsumedCapacity);
        constraints.Length(request.ClientRequestToken, 1, 36, "clientRequestToken");
        constraints.ThrowIfUnmet();

        var statements = request.TransactStatements!.ConvertAll(sent => Statements.Parse(sent.Statement, sent.Parameters));
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i].Returning is not null)
                throw Failures.Validation(Messages.InTransaction(i, Messages.ReturningInTransaction));
            if (statements[i].IndexName is not null)
                throw Failures.Validation(Messages.InTransaction(i, Messages.TransactionIndex));
        }
        return statements.Select(statement => statement.IsRead).Distinct().Count() > 1 ? throw Failures.Validation(Messages.TransactionMixed) : statements;
    }

    private static ExecuteTransactionResponse Read(Database database, ExecuteTransactionRequest request, List<Statement> statements)
    {
        var others = new List<WhereClause>[statements.Count];
        var gets = new List<TransactGetItem>();
        for (var i = 0; i < statements.Count; i++)
        {
            var key = Statements.FindKey(TableNames.Resolve(database, statements[i].TableName), statements[i], out others[i])
                ?? throw Failures.Validation(Messages.InTransaction(i, Messages.TransactionSelectKey));
            gets.Add(new TransactGetItem { Get = new Get { TableName = statements[i].TableName, Key = SdkValues.ToSdk(key) } });
        }
        var read = new TransactGetItemsRequest { TransactItems = gets, ReturnConsumedCapacity = request.ReturnConsumedCapacity };
        var (found, consumed, _) = TransactGetItems.Read(database, Sent.Only(read));
        return new ExecuteTransactionResponse
        {
            Responses = found.Select((item, i) => Shape(statements[i], others[i], item)).ToSdkList(),
            ConsumedCapacity = consumed.OrUnset(),
        }.Complete();
    }

    private static ItemResponse Shape(Statement statement, List<WhereClause> others, Item? item) =>
        item is not null && StatementReads.Meets(others, item) ? new ItemResponse { Item = StatementReads.Shape(statement, item) } : new ItemResponse();

    private static ExecuteTransactionResponse Write(Database database, ExecuteTransactionRequest request, List<Statement> statements)
    {
        var writes = statements.Select((statement, i) => ToAction(database, statement, i, request.TransactStatements[i].ReturnValuesOnConditionCheckFailure)).ToList();
        try
        {
            var response = TransactWriteItems.Run(database, Sent.Only(new TransactWriteItemsRequest
            {
                TransactItems = writes,
                ClientRequestToken = request.ClientRequestToken,
                ReturnConsumedCapacity = request.ReturnConsumedCapacity,
            }));
            return new ExecuteTransactionResponse
            {
                Responses = SdkCollections.List<ItemResponse>(),
                ConsumedCapacity = response.ConsumedCapacity,
            }.Complete();
        }
        catch (TransactionCanceledException cancelled)
        {
            throw Cancelled(cancelled, statements);
        }
    }

    private static TransactWriteItem ToAction(Database database, Statement statement, int number, ReturnValuesOnConditionCheckFailure? onFailure)
    {
        var write = statement.Kind == StatementKind.Exists ? default : Statements.Resolve(database, statement);
        if (statement.Kind == StatementKind.Insert)
        {
            return new TransactWriteItem
            {
                Put = new Put
                {
                    TableName = statement.TableName,
                    Item = statement.Item,
                    ConditionExpression = "attribute_not_exists(#key)",
                    ExpressionAttributeNames = new() { ["#key"] = write.Table.Key.HashNames[0] },
                },
            };
        }
        var table = TableNames.Resolve(database, statement.TableName);
        var key = Statements.FindKey(table, statement, out var others);
        if (statement.Kind == StatementKind.Exists && (key is null || others.Count == 0))
            throw Failures.Validation(Messages.InTransaction(number, Messages.ExistsNeedsCondition));
        var (name, sdkKey, text) = (statement.TableName, SdkValues.ToSdk(key!), new StatementText());
        var condition = Statements.ConditionOf(statement, table, others, text);
        switch (statement.Kind)
        {
            case StatementKind.Update:
                var update = text.Update(statement.Assignments);
                return new TransactWriteItem
                {
                    Update = new Update
                    {
                        TableName = name,
                        Key = sdkKey,
                        ConditionExpression = condition,
                        UpdateExpression = update,
                        ExpressionAttributeNames = text.Names,
                        ExpressionAttributeValues = text.Values,
                        ReturnValuesOnConditionCheckFailure = onFailure,
                    },
                };
            case StatementKind.Delete:
                return new TransactWriteItem
                {
                    Delete = new Delete
                    {
                        TableName = name,
                        Key = sdkKey,
                        ConditionExpression = condition,
                        ExpressionAttributeNames = text.Names,
                        ExpressionAttributeValues = text.Values,
                        ReturnValuesOnConditionCheckFailure = onFailure,
                    },
                };
            default:
                return new TransactWriteItem
                {
                    ConditionCheck = new ConditionCheck
                    {
                        TableName = name,
                        Key = sdkKey,
                        ConditionExpression = condition,
                        ExpressionAttributeNames = text.Names,
                        ExpressionAttributeValues = text.Values,
                        ReturnValuesOnConditionCheckFailure = onFailure,
                    },
                };
        }
    }

    /// <summary>The cancellation, in which an item that was there already is told as a duplicate.</summary>
    private static TransactionCanceledException Cancelled(TransactionCanceledException cancelled, List<Statement> statements)
    {
        var reasons = cancelled.CancellationReasons;
        var message = cancelled.Message;
        for (var i = 0; i < reasons.Count; i++)
        {
            if (statements[i].Kind == StatementKind.Insert && reasons[i].Code == "ConditionalCheckFailed")
                reasons[i] = new CancellationReason { Code = "DuplicateItem", Message = Messages.DuplicateItem };
        }
        var codes = message.IndexOf('[', StringComparison.Ordinal);
        return Failures.TransactionCanceled($"{message[..codes]}[{string.Join(", ", reasons.Select(reason => reason.Code))}]", reasons);
    }
}
