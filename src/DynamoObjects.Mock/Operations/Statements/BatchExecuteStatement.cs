using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html</summary>
internal static class BatchExecuteStatement
{
    private const int MostStatements = 25;

    public static BatchExecuteStatementResponse Run(Database database, BatchExecuteStatementRequest request, ResponseItems items)
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

    private static List<Part> Validate(BatchExecuteStatementRequest request)
    {
        var constraints = new Constraints();
        Statements.CheckEach(ref constraints, request.Statements, "Statements", MostStatements, sent =>
            (sent.Statement, sent.Parameters, sent.ReturnValuesOnConditionCheckFailure)
        );
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        constraints.ThrowIfUnmet();

        var parts = request.Statements!.ConvertAll(sent => new Part(sent));
        foreach (var part in parts)
            part.Try(part.Parse);
        return parts.Select(part => part.Statement?.IsRead).Where(isRead => isRead is not null).Distinct().Count() > 1
            ? throw Failures.Validation(Messages.BatchMixed)
            : parts;
    }

    private static List<ConsumedCapacity>? Capacity(ReturnConsumedCapacity? wanted, List<Part> parts)
    {
        if (!WriteCapacity.IsWanted(wanted))
            return null;
        var capacities = SdkCollections.List<ConsumedCapacity>();
        foreach (var table in parts.Where(part => part.IsDone).GroupBy(part => part.Statement!.TableName, StringComparer.Ordinal))
        {
            if (table.First().Statement!.IsRead)
            {
                var units = table.Sum(part => ReadCapacity.OfItem(part.Found, part.Sent.ConsistentRead ?? false));
                capacities.Add(ReadCapacity.OfItems(wanted, table.Key, units)!);
                continue;
            }

            var capacity = new WriteCapacity(table.Key);
            foreach (var part in table)
                capacity.Add(part.Table!, part.Change);
            capacities.Add(capacity.Report(wanted)!);
        }

        return capacities;
    }

    /// <summary>One statement of a batch: what is wrong with it is its own affair.</summary>
    private sealed class Part(BatchStatementRequest sent)
    {
        private ItemWrite _write;
        private Condition? _filter;

        public BatchStatementRequest Sent { get; } = sent;

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
            Statement = Statements.Parse(Sent.Statement, Sent.Parameters);
            if (Statement.Kind == StatementKind.Exists)
                throw Failures.Validation(Messages.ExistsMisplaced);
        }

        public void Resolve(Database database)
        {
            Table = TableNames.Resolve(database, Statement!.TableName);
            if (!Statement.IsRead)
                Key = (_write = Statements.Resolve(database, Statement)).Key;
            else if (Statement.IndexName is null)
            {
                Key = Statements.FindKey(Table, Statement, out var others);
                _filter = Statement.ConditionOf(others);
            }

            if (Key is null)
                throw Failures.Validation(Messages.BatchSelectKey);
        }

        public void Run(ResponseItems items)
        {
            if (Statement!.IsRead)
            {
                Found = Table!.Find(Key!);
                if (Found is not null && _filter?.Evaluate(Found) != false)
                    Response.Item = StatementReads.Shape(Statement, Found, items);
            }
            else if (Commit.TryWrite(_write, out var change))
            {
                Change = change;
                if (Statements.Returned(Statement, change) is { } returned)
                    Response.Item = items.Convert(returned);
            }
            else
            {
                throw Statements.Refusal(Statement, Sent.ReturnValuesOnConditionCheckFailure, change.Old, items);
            }

            Response.TableName = Statement.TableName;
            IsDone = true;
        }

        private static string Code(AmazonDynamoDBException failure) =>
            failure switch
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
