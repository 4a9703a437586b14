using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Testing.Isolation;

/// <summary>What is sent in place of a test's request: a copy of it with the test's prefix on every table.</summary>
/// <remarks>With <see cref="OutgoingUpkeep"/> the one list of the operations that a test can use. An operation that is
/// not on it is refused: it could reach the tables of others.</remarks>
internal static class OutgoingRequests
{
    // ListTables takes at most 100: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html
    private const int MaxTables = 100;

    public static AmazonDynamoDBRequest Rewrite(AmazonDynamoDBRequest request, TableNames names) =>
        request switch
        {
            GetItemRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            PutItemRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            UpdateItemRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            DeleteItemRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            QueryRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            SearchVectorsRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            ScanRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            BatchGetItemRequest original => With(original, copy => copy.RequestItems = Copies.Renamed(original.RequestItems, names.Put)),
            BatchWriteItemRequest original => With(original, copy => copy.RequestItems = Copies.Renamed(original.RequestItems, names.Put)),
            TransactGetItemsRequest original => With(original, copy =>
                copy.TransactItems = Copies.OfList(original.TransactItems, item => Rewrite(item, names))
            ),
            TransactWriteItemsRequest original => With(original, copy =>
                copy.TransactItems = Copies.OfList(original.TransactItems, item => Rewrite(item, names))
            ),
            ExecuteStatementRequest original => With(original, copy => copy.Statement = Statement(original.Statement, names)),
            BatchExecuteStatementRequest original => With(original, copy =>
                copy.Statements = Copies.OfList(original.Statements, item =>
                    With(item, statement => statement.Statement = Statement(item.Statement, names))
                )
            ),
            ExecuteTransactionRequest original => With(original, copy =>
                copy.TransactStatements = Copies.OfList(original.TransactStatements, item =>
                    With(item, statement => statement.Statement = Statement(item.Statement, names))
                )
            ),

            CreateTableRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            DescribeTableRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            UpdateTableRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            DeleteTableRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            ListTablesRequest original => With(original, copy =>
            {
                // All tables of the test follow its bare prefix in DynamoDB's order; one more than asked for tells whether another
                // page follows.
                copy.ExclusiveStartTableName = original.ExclusiveStartTableName is { } start ? names.Put(start) : names.Prefix;
                copy.Limit = original.Limit is > 0 and < MaxTables ? original.Limit + 1 : original.Limit;
            }),
            DescribeTimeToLiveRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            UpdateTimeToLiveRequest original => With(original, copy => copy.TableName = names.Put(original.TableName)),
            TagResourceRequest original => With(original, copy => copy.ResourceArn = names.Put(original.ResourceArn)),
            UntagResourceRequest original => With(original, copy => copy.ResourceArn = names.Put(original.ResourceArn)),
            ListTagsOfResourceRequest original => With(original, copy => copy.ResourceArn = names.Put(original.ResourceArn)),
            DescribeLimitsRequest or DescribeEndpointsRequest => request,
            _ => OutgoingUpkeep.Rewrite(request, names)
                ?? throw new NotSupportedException(
                    $"A test's client does not send {RequestFacts.OperationOf(request.GetType())}: it cannot keep that operation to "
                        + "the test's own tables, or undo at the end of the test what it does. Use a client of your own for "
                        + "it."
                ),
        };

    private static TransactGetItem Rewrite(TransactGetItem item, TableNames names) =>
        With(item, copy => copy.Get = item.Get is { } get ? With(get, it => it.TableName = names.Put(get.TableName)) : null);

    private static TransactWriteItem Rewrite(TransactWriteItem item, TableNames names) => With(item, copy =>
        {
            copy.Put = item.Put is { } put ? With(put, it => it.TableName = names.Put(put.TableName)) : null;
            copy.Update = item.Update is { } update ? With(update, it => it.TableName = names.Put(update.TableName)) : null;
            copy.Delete = item.Delete is { } delete ? With(delete, it => it.TableName = names.Put(delete.TableName)) : null;
            copy.ConditionCheck = item.ConditionCheck is { } check ? With(check, it => it.TableName = names.Put(check.TableName)) : null;
        });

    // A statement without a table is wrong, and DynamoDB says how.
    private static string? Statement(string? statement, TableNames names) =>
        statement is null ? null : StatementTables.Rename(statement, name => names.Put(name)!);

    public static T With<T>(T original, Action<T> change)
        where T : class
    {
        var copy = ShallowCopy.Of(original);
        change(copy);
        return copy;
    }
}
