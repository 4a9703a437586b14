using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Testing.Isolation;

/// <summary>Takes the test's prefix off every table that a response names.</summary>
/// <remarks>The response is changed in place: it was made for this caller.</remarks>
internal static class IncomingResponses
{
    public static void Rewrite(AmazonDynamoDBRequest request, AmazonWebServiceResponse response, TableNames names)
    {
        RewriteBatch(response, names);
        switch (NamingPart(response))
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
                KeepOwn((ListTablesRequest)request, tables, names);
                break;
            case AmazonWebServiceResponse rare:
                ModelText.Change(rare, names.TakeFromText);
                break;
        }
    }

    /// <summary>What of a response names its tables, beside the tables of a batch: null for nothing, itself where it is too rare to be
    /// on this list.</summary>
    private static object? NamingPart(AmazonWebServiceResponse response) =>
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
            UpdateTimeToLiveResponse or DescribeTimeToLiveResponse => null,
            TagResourceResponse or UntagResourceResponse or ListTagsOfResourceResponse => null,
            _ => response,
        };

    private static void RewriteBatch(AmazonWebServiceResponse response, TableNames names)
    {
        switch (response)
        {
            case BatchGetItemResponse it:
                it.Responses = Copies.Renamed(it.Responses, names.Take);
                it.UnprocessedKeys = Copies.Renamed(it.UnprocessedKeys, names.Take);
                break;
            case BatchWriteItemResponse it:
                it.UnprocessedItems = Copies.Renamed(it.UnprocessedItems, names.Take);
                it.ItemCollectionMetrics = Copies.Renamed(it.ItemCollectionMetrics, names.Take);
                break;
            case TransactWriteItemsResponse it:
                it.ItemCollectionMetrics = Copies.Renamed(it.ItemCollectionMetrics, names.Take);
                break;
            case BatchExecuteStatementResponse it:
                it.Responses?.ForEach(answer => Rewrite(answer, names));
                break;
        }
    }

    private static void Rewrite(BatchStatementResponse answer, TableNames names)
    {
        answer.TableName = names.Take(answer.TableName);
        if (answer.Error?.Message is { } message)
            answer.Error.Message = names.TakeFromText(message);
    }

    private static void Rewrite(ConsumedCapacity? capacity, TableNames names)
    {
        if (capacity is not null)
            capacity.TableName = names.Take(capacity.TableName);
    }

    private static void Rewrite(TableDescription table, TableNames names)
    {
        table.TableName = names.Take(table.TableName);
        table.TableArn = names.Take(table.TableArn);
        table.LatestStreamArn = names.Take(table.LatestStreamArn);
        table.GlobalSecondaryIndexes?.ForEach(index => index.IndexArn = names.Take(index.IndexArn));
        table.LocalSecondaryIndexes?.ForEach(index => index.IndexArn = names.Take(index.IndexArn));
        table.VectorIndexes?.ForEach(index => index.IndexArn = names.Take(index.IndexArn));
        table.Replicas?.ForEach(replica => replica.ReplicaArn = names.Take(replica.ReplicaArn));
        if (table.ArchivalSummary is { } archival)
            archival.ArchivalBackupArn = names.Take(archival.ArchivalBackupArn);
        if (table.RestoreSummary is { } restore)
        {
            restore.SourceTableArn = names.Take(restore.SourceTableArn);
            restore.SourceBackupArn = names.Take(restore.SourceBackupArn);
        }
    }

    // The request asked for one table more than the caller did, so a page that is not full is the last.
    private static void KeepOwn(ListTablesRequest request, ListTablesResponse response, TableNames names)
    {
        var own = (response.TableNames ?? []).Where(names.IsOwn).Select(name => names.Take(name)!).ToList();
        var hasMore = response.LastEvaluatedTableName is { } last && names.IsOwn(last);
        if (request.Limit is { } limit && own.Count > limit)
        {
            own.RemoveRange(limit, own.Count - limit);
            hasMore = true;
        }

        response.TableNames = own;
        response.LastEvaluatedTableName = hasMore ? own[^1] : null;
    }
}
