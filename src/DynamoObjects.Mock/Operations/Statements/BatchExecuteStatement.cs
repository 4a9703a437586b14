using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html</summary>
internal static class BatchExecuteStatement
{
    private const int MaxStatements = 25;

    public static BatchExecuteStatementResponse Run(Database database, BatchExecuteStatementRequest request, ResponseItemConverter items)
    {
        var parts = Validate(request);

        foreach (var part in parts)
            part.Try(() => part.Resolve(database));
        KeyRules.CheckDistinct(
            parts.Where(part => part is { Table: not null, Key: not null }).Select(part => (part.Table!, part.Key!)),
            Messages.BatchKeysRepeat
        );

        foreach (var part in parts)
            part.Try(() => part.Run(items));

        return new BatchExecuteStatementResponse
        {
            Responses = parts.ToSdkList(part => part.Response),
            ConsumedCapacity = Capacity(request.ReturnConsumedCapacity, parts).OrUnset(),
        }.Complete();
    }

    private static List<BatchedStatement> Validate(BatchExecuteStatementRequest request)
    {
        var constraints = new Constraints();
        Statements.CheckEach(ref constraints, request.Statements, "Statements", MaxStatements, statement =>
            (statement.Statement, statement.Parameters, statement.ReturnValuesOnConditionCheckFailure)
        );
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        constraints.ThrowIfUnmet();

        foreach (var statement in request.Statements!)
            Statements.CheckValues(statement.Parameters);
        var parts = request.Statements.ConvertAll(statement => new BatchedStatement(statement));
        foreach (var part in parts)
            part.Try(part.Parse);
        return parts.Select(part => part.Statement?.IsRead).Where(isRead => isRead is not null).Distinct().Count() > 1
            ? throw Failures.Validation(Messages.BatchMixed)
            : parts;
    }

    private static List<ConsumedCapacity>? Capacity(ReturnConsumedCapacity? wanted, List<BatchedStatement> parts)
    {
        if (!WriteCapacity.IsWanted(wanted))
            return null;
        var capacities = SdkCollections.List<ConsumedCapacity>();
        foreach (var table in parts.Where(part => part.IsDone).GroupBy(part => part.Statement!.TableName, StringComparer.Ordinal))
        {
            if (table.First().Statement!.IsRead)
            {
                var units = table.Sum(part => ReadCapacity.GetItemUnits(part.Found, part.Request.ConsistentRead ?? false));
                capacities.Add(ReadCapacity.ReportItems(wanted, table.Key, units)!);
                continue;
            }

            var capacity = new WriteCapacity(table.Key);
            foreach (var part in table)
                capacity.Add(part.Table!, part.Change);
            capacities.Add(capacity.Report(wanted)!);
        }

        return capacities;
    }

    /// <summary>One statement of a batch; its errors do not affect the other statements.</summary>
    private sealed class BatchedStatement(BatchStatementRequest request)
    {
        private ItemWrite _write;

        public BatchStatementRequest Request { get; } = request;

        public Statement? Statement { get; private set; }

        public Table? Table { get; private set; }

        public Item? Key { get; private set; }

        public Item? Found { get; private set; }

        public ItemChange Change { get; private set; }

        public bool IsDone { get; private set; }

        public BatchStatementResponse Response { get; } = new();

        public void Try(Action action)
        {
            if (Response.Error is not null)
                return;
            try
            {
                action();
            }
            catch (AmazonDynamoDBException exception)
            {
                Response.TableName = Statement?.TableName;
                Response.Error = new BatchStatementError
                {
                    Code = Code(exception),
                    Message = exception.Message,
                    Item = ((exception as ConditionalCheckFailedException)?.Item).OrUnset(),
                };
            }
        }

        public void Parse()
        {
            Statement = Statements.Parse(Request.Statement, Request.Parameters);
            if (Statement.Kind == StatementKind.Exists)
                throw Failures.Validation(Messages.ExistsMisplaced);
        }

        public void Resolve(Database database)
        {
            Table = TableNames.Resolve(database, Statement!.TableName);
            Key = Statement.IsRead
                ? StatementKeys.FindOnlyKey(Table, Statement) ?? throw Failures.Validation(Messages.BatchSelectKey)
                : (_write = StatementWrites.Resolve(database, Statement)).Key;
        }

        public void Run(ResponseItemConverter items)
        {
            if (Statement!.IsRead)
            {
                Found = Table!.Find(Key!);
                if (Found is not null)
                    Response.Item = StatementReads.ProjectItem(Statement, Found, items);
            }
            else if (Commit.TryWrite(_write, out var change))
            {
                Change = change;
                if (StatementWrites.GetReturnedAttributes(Statement, change) is { } returned)
                    Response.Item = items.Convert(returned);
            }
            else
            {
                throw StatementWrites.CreateConditionException(Statement, Request.ReturnValuesOnConditionCheckFailure, change.Old, items);
            }

            Response.TableName = Statement.TableName;
            IsDone = true;
        }

        private static string Code(AmazonDynamoDBException exception) =>
            exception switch
            {
                ConditionalCheckFailedException => "ConditionalCheckFailed",
                ResourceNotFoundException => "ResourceNotFound",
                DuplicateItemException => "DuplicateItem",
                TransactionConflictException => "TransactionConflict",
                ItemCollectionSizeLimitExceededException => "ItemCollectionSizeLimitExceeded",
                _ => "ValidationError",
            };
    }
}
