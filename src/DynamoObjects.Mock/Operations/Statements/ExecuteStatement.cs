using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html</summary>
internal static class ExecuteStatement
{
    public static ExecuteStatementResponse Run(Database database, ExecuteStatementRequest request, ResponseItemConverter items)
    {
        var statement = Validate(request);
        return statement.IsRead ? Read(database, request, statement, items) : Write(database, request, statement, items);
    }

    private static Statement Validate(ExecuteStatementRequest request)
    {
        var constraints = new Constraints();
        Statements.Check(ref constraints, request.Statement, request.Parameters);
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        constraints.OneOf(
            request.ReturnValuesOnConditionCheckFailure,
            "returnValuesOnConditionCheckFailure",
            EnumValues.OnConditionCheckFailure
        );
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.Length(request.NextToken, 1, 32768, "nextToken");
        constraints.ThrowIfUnmet();

        var statement = Statements.Parse(request.Statement, request.Parameters);
        return statement.Kind == StatementKind.Exists ? throw Failures.Validation(Messages.ExistsMisplaced) : statement;
    }

    private static ExecuteStatementResponse Read(
        Database database,
        ExecuteStatementRequest request,
        Statement statement,
        ResponseItemConverter items
    )
    {
        var after = request.NextToken is { } token ? NextTokens.Parse(StatementIdentity.Compute(statement), token) : null;
        if (after is not null)
            CheckToken(TableNames.Resolve(database, statement.TableName), statement, after);
        var isConsistent = request.ConsistentRead ?? false;
        var page = StatementReads.Read(database, statement, isConsistent, request.Limit ?? int.MaxValue, after, out var index);
        return new ExecuteStatementResponse
        {
            Items = page.Items.ToSdkList(item => StatementReads.Project(statement, item, items)),
            NextToken = page.LastKey is { } last ? NextTokens.Create(StatementIdentity.Compute(statement), last) : null,
            LastEvaluatedKey = (page.LastKey is { } lastKey ? SdkValues.ToSdk(lastKey) : null).OrUnset(),
            ConsumedCapacity = ReadCapacity.ReportPage(request.ReturnConsumedCapacity, statement.TableName, index, page, isConsistent),
        }.Complete(page.Bytes);
    }

    private static void CheckToken(Table table, Statement statement, Item after)
    {
        var index = statement.IndexName is { } name ? table.Version.FindIndex(name) : null;
        var attributes = table.Key.Attributes.Concat(index?.Definition.Key.Attributes ?? []).Distinct().ToList();
        if (after.Count != attributes.Count || !attributes.TrueForAll(a => after.TryGet(a.Name, out var value) && value.Type == a.Type))
            throw Failures.Validation(Messages.NextTokenInvalid);
    }

    private static ExecuteStatementResponse Write(
        Database database,
        ExecuteStatementRequest request,
        Statement statement,
        ResponseItemConverter items
    )
    {
        var write = StatementWrites.Resolve(database, statement);

        if (!Commit.TryWrite(write, out var change))
            throw StatementWrites.CreateConditionException(statement, request.ReturnValuesOnConditionCheckFailure, change.Old, items);

        var response = new ExecuteStatementResponse
        {
            Items = SdkCollections.List<Dictionary<string, AttributeValue>>(1),
            ConsumedCapacity = WriteCapacity.Calculate(request.ReturnConsumedCapacity, statement.TableName, write.Table, change),
        };
        if (StatementWrites.GetReturnedAttributes(statement, change) is { } returned)
            response.Items.Add(items.Convert(returned));
        return response.Complete();
    }
}
