using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations.Streams;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Removes the test's prefix from every table name in a response.</summary>
/// <remarks>The response is changed in place: it was created for this caller.</remarks>
internal static class IncomingResponses
{
    public static void Rewrite(AmazonDynamoDBRequest request, AmazonWebServiceResponse response, TableNames names)
    {
        RewriteBatch(response, names);
        switch (GetPartWithTableNames(response))
        {
            case ConsumedCapacity capacity:
                Rewrite(capacity, names);
                break;
            case List<ConsumedCapacity> capacities:
                capacities.ForEach(it => Rewrite(it, names));
                break;
            case TableDescription table:
                Rewrite(table, names);
                break;
            case ListTablesResponse tables:
                RemoveOtherTables((ListTablesRequest)request, tables, names);
                break;
            case ListBulkOperationsResponse { BulkOperationsSummaryList: { } operations }:
                RemoveOtherOperations(operations, names);
                break;
            case ListStreamsResponse { Streams: { } } streams:
                RemoveOtherStreams(streams, names);
                break;
            case StreamDescription stream:
                stream.TableName = names.RemovePrefix(stream.TableName);
                stream.StreamArn = names.RemovePrefix(stream.StreamArn);
                break;
            case AmazonWebServiceResponse rare:
                ModelText.Change(rare, names.RemovePrefixFromText);
                break;
        }
    }

    /// <summary>Returns the part of a response that contains table names, except the tables of a batch: null for
    /// nothing, and the response itself if it is not on this list.</summary>
    private static object? GetPartWithTableNames(AmazonWebServiceResponse response) =>
        response switch
        {
            GetItemResponse it => it.ConsumedCapacity,
            PutItemResponse it => it.ConsumedCapacity,
            UpdateItemResponse it => it.ConsumedCapacity,
            DeleteItemResponse it => it.ConsumedCapacity,
            QueryResponse it => it.ConsumedCapacity,
            ScanResponse it => it.ConsumedCapacity,
            BatchGetItemResponse it => it.ConsumedCapacity,
            BatchWriteItemResponse it => it.ConsumedCapacity,
            TransactGetItemsResponse it => it.ConsumedCapacity,
            TransactWriteItemsResponse it => it.ConsumedCapacity,
            ExecuteStatementResponse it => it.ConsumedCapacity,
            BatchExecuteStatementResponse it => it.ConsumedCapacity,
            ExecuteTransactionResponse it => it.ConsumedCapacity,

            CreateTableResponse it => it.TableDescription,
            DescribeTableResponse it => it.Table,
            UpdateTableResponse it => it.TableDescription,
            DeleteTableResponse it => it.TableDescription,
            DescribeStreamResponse it => it.StreamDescription,
            // An iterator contains an ARN, is opaque, and goes back as it came.
            GetShardIteratorResponse or GetRecordsResponse => null,
            UpdateTimeToLiveResponse or DescribeTimeToLiveResponse => null,
            TagResourceResponse or UntagResourceResponse or ListTagsOfResourceResponse => null,
            _ => response,
        };

    private static void RewriteBatch(AmazonWebServiceResponse response, TableNames names)
    {
        switch (response)
        {
            case BatchGetItemResponse it:
                it.Responses = CollectionCopies.CopyWithRenamedKeys(it.Responses, names.RemovePrefix);
                it.UnprocessedKeys = CollectionCopies.CopyWithRenamedKeys(it.UnprocessedKeys, names.RemovePrefix);
                break;
            case BatchWriteItemResponse it:
                it.UnprocessedItems = CollectionCopies.CopyWithRenamedKeys(it.UnprocessedItems, names.RemovePrefix);
                it.ItemCollectionMetrics = CollectionCopies.CopyWithRenamedKeys(it.ItemCollectionMetrics, names.RemovePrefix);
                break;
            case TransactWriteItemsResponse it:
                it.ItemCollectionMetrics = CollectionCopies.CopyWithRenamedKeys(it.ItemCollectionMetrics, names.RemovePrefix);
                break;
            case BatchExecuteStatementResponse it:
                it.Responses?.ForEach(statementResponse => Rewrite(statementResponse, names));
                break;
        }
    }

    private static void Rewrite(BatchStatementResponse statementResponse, TableNames names)
    {
        statementResponse.TableName = names.RemovePrefix(statementResponse.TableName);
        if (statementResponse.Error?.Message is { } message)
            statementResponse.Error.Message = names.RemovePrefixFromText(message);
    }

    private static void Rewrite(ConsumedCapacity? capacity, TableNames names)
    {
        if (capacity is not null)
            capacity.TableName = names.RemovePrefix(capacity.TableName);
    }

    private static void Rewrite(TableDescription table, TableNames names)
    {
        table.TableName = names.RemovePrefix(table.TableName);
        table.TableArn = names.RemovePrefix(table.TableArn);
        table.LatestStreamArn = names.RemovePrefix(table.LatestStreamArn);
        table.GlobalSecondaryIndexes?.ForEach(index => index.IndexArn = names.RemovePrefix(index.IndexArn));
        table.LocalSecondaryIndexes?.ForEach(index => index.IndexArn = names.RemovePrefix(index.IndexArn));
        table.VectorIndexes?.ForEach(index => index.IndexArn = names.RemovePrefix(index.IndexArn));
        table.Replicas?.ForEach(replica => replica.ReplicaArn = names.RemovePrefix(replica.ReplicaArn));
        if (table.ArchivalSummary is { } archival)
            archival.ArchivalBackupArn = names.RemovePrefix(archival.ArchivalBackupArn);
        if (table.RestoreSummary is { } restore)
        {
            restore.SourceTableArn = names.RemovePrefix(restore.SourceTableArn);
            restore.SourceBackupArn = names.RemovePrefix(restore.SourceBackupArn);
        }
    }

    // The list cannot be limited to a table, so a page can be empty although there is another one.
    private static void RemoveOtherOperations(List<BulkOperationSummary> operations, TableNames names)
    {
        operations.RemoveAll(operation => !names.HasPrefix(TableNames.GetName(operation.BulkOperationArn)));
        foreach (var operation in operations)
            operation.BulkOperationArn = names.RemovePrefix(operation.BulkOperationArn);
    }

    // Without a table, the list contains the streams of others, and a page of it can be empty although there is another one.
    private static void RemoveOtherStreams(ListStreamsResponse response, TableNames names)
    {
        response.Streams!.RemoveAll(stream => !names.HasPrefix(stream.TableName ?? ""));
        foreach (var stream in response.Streams)
        {
            stream.TableName = names.RemovePrefix(stream.TableName);
            stream.StreamArn = names.RemovePrefix(stream.StreamArn);
        }

        response.LastEvaluatedStreamArn = names.RemovePrefixFromPosition(response.LastEvaluatedStreamArn);
    }

    // The request asked for one more table than the caller did, so a page that is not full is the last.
    private static void RemoveOtherTables(ListTablesRequest request, ListTablesResponse response, TableNames names)
    {
        var testTables = (response.TableNames ?? []).Where(names.HasPrefix).Select(name => names.RemovePrefix(name)!).ToList();
        var hasMore = response.LastEvaluatedTableName is { } last && names.HasPrefix(last);
        if (request.Limit is { } limit && testTables.Count > limit)
        {
            testTables.RemoveRange(limit, testTables.Count - limit);
            hasMore = true;
        }

        response.TableNames = testTables;
        response.LastEvaluatedTableName = hasMore ? testTables[^1] : null;
    }
}
