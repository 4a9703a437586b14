using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Creates the request that is sent instead of a test's request: a copy with the test's prefix on every table
/// name.</summary>
/// <remarks>Together with <see cref="OutgoingStreamRequests"/> and <see cref="OutgoingMaintenanceRequests"/>, this is the list of the operations that a test can
/// use. Other operations are rejected: they could reach tables of others.</remarks>
internal static class OutgoingRequests
{
    // ListTables takes at most 100: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html
    private const int MaxTables = 100;

    public static AmazonDynamoDBRequest Rewrite(AmazonDynamoDBRequest request, TableNames names) =>
        request switch
        {
            GetItemRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            PutItemRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            UpdateItemRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            DeleteItemRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            QueryRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            SearchVectorsRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            ScanRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            BatchGetItemRequest original => With(original, copy =>
                copy.RequestItems = CollectionCopies.CopyWithRenamedKeys(original.RequestItems, names.AddPrefix)
            ),
            BatchWriteItemRequest original => With(original, copy =>
                copy.RequestItems = CollectionCopies.CopyWithRenamedKeys(original.RequestItems, names.AddPrefix)
            ),
            TransactGetItemsRequest original => With(original, copy =>
                copy.TransactItems = CollectionCopies.CopyList(original.TransactItems, item => Rewrite(item, names))
            ),
            TransactWriteItemsRequest original => With(original, copy =>
                copy.TransactItems = CollectionCopies.CopyList(original.TransactItems, item => Rewrite(item, names))
            ),
            ExecuteStatementRequest original => With(original, copy => copy.Statement = Statement(original.Statement, names)),
            BatchExecuteStatementRequest original => With(original, copy =>
                copy.Statements = CollectionCopies.CopyList(original.Statements, item =>
                    With(item, statement => statement.Statement = Statement(item.Statement, names))
                )
            ),
            ExecuteTransactionRequest original => With(original, copy =>
                copy.TransactStatements = CollectionCopies.CopyList(original.TransactStatements, item =>
                    With(item, statement => statement.Statement = Statement(item.Statement, names))
                )
            ),

            CreateTableRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            DescribeTableRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            UpdateTableRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            DeleteTableRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            ListTablesRequest original => With(original, copy =>
            {
                // All tables of the test follow its bare prefix in DynamoDB's order. One more table than requested
                // shows whether there is another page.
                copy.ExclusiveStartTableName = original.ExclusiveStartTableName is { } start ? names.AddPrefix(start) : names.Prefix;
                copy.Limit = original.Limit is > 0 and < MaxTables ? original.Limit + 1 : original.Limit;
            }),
            DescribeTimeToLiveRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            UpdateTimeToLiveRequest original => With(original, copy => copy.TableName = names.AddPrefix(original.TableName)),
            TagResourceRequest original => With(original, copy => copy.ResourceArn = names.AddPrefix(original.ResourceArn)),
            UntagResourceRequest original => With(original, copy => copy.ResourceArn = names.AddPrefix(original.ResourceArn)),
            ListTagsOfResourceRequest original => With(original, copy => copy.ResourceArn = names.AddPrefix(original.ResourceArn)),
            DescribeLimitsRequest or DescribeEndpointsRequest => request,
            _ => OutgoingStreamRequests.Rewrite(request, names)
                ?? OutgoingMaintenanceRequests.Rewrite(request, names)
                ?? throw new NotSupportedException(
                    $"The client of a test does not support {RequestFacts.GetOperation(request.GetType())}: DynamoObjects.Testing "
                        + "cannot limit the operation to the test's own tables, or cannot undo it at the end of the test. Create a "
                        + "client of your own for it."
                ),
        };

    private static TransactGetItem Rewrite(TransactGetItem item, TableNames names) =>
        With(item, copy => copy.Get = item.Get is { } get ? With(get, it => it.TableName = names.AddPrefix(get.TableName)) : null);

    private static TransactWriteItem Rewrite(TransactWriteItem item, TableNames names) => With(item, copy =>
        {
            copy.Put = item.Put is { } put ? With(put, it => it.TableName = names.AddPrefix(put.TableName)) : null;
            copy.Update = item.Update is { } update ? With(update, it => it.TableName = names.AddPrefix(update.TableName)) : null;
            copy.Delete = item.Delete is { } delete ? With(delete, it => it.TableName = names.AddPrefix(delete.TableName)) : null;
            copy.ConditionCheck = item.ConditionCheck is { } check
                ? With(check, it => it.TableName = names.AddPrefix(check.TableName))
                : null;
        });

    // A statement without a table is invalid, and DynamoDB returns the error.
    private static string? Statement(string? statement, TableNames names) =>
        statement is null ? null : StatementTables.Rename(statement, name => names.AddPrefix(name)!);

    public static T With<T>(T original, Action<T> change)
        where T : class
    {
        var copy = ShallowCopy.Create(original);
        change(copy);
        return copy;
    }
}
