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
        switch (response)
        {
            case GetItemResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case PutItemResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case UpdateItemResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case DeleteItemResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case QueryResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case ScanResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case ExecuteStatementResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case BatchGetItemResponse it:
                it.Responses = Copies.Renamed(it.Responses, names.Take);
                it.UnprocessedKeys = Copies.Renamed(it.UnprocessedKeys, names.Take);
                Rewrite(it.ConsumedCapacity, names);
                break;
            case BatchWriteItemResponse it:
                it.UnprocessedItems = Copies.Renamed(it.UnprocessedItems, names.Take);
                it.ItemCollectionMetrics = Copies.Renamed(it.ItemCollectionMetrics, names.Take);
                Rewrite(it.ConsumedCapacity, names);
                break;
            case TransactWriteItemsResponse it:
                it.ItemCollectionMetrics = Copies.Renamed(it.ItemCollectionMetrics, names.Take);
                Rewrite(it.ConsumedCapacity, names);
                break;
            case TransactGetItemsResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case ExecuteTransactionResponse it:
                Rewrite(it.ConsumedCapacity, names);
                break;
            case BatchExecuteStatementResponse it:
                it.Responses?.ForEach(answer => Rewrite(answer, names));
                Rewrite(it.ConsumedCapacity, names);
                break;

            case CreateTableResponse it:
                Rewrite(it.TableDescription, names);
                break;
            case DescribeTableResponse it:
                Rewrite(it.Table, names);
                break;
            case UpdateTableResponse it:
                Rewrite(it.TableDescription, names);
                break;
            case DeleteTableResponse it:
                Rewrite(it.TableDescription, names);
                break;
            case ListTablesResponse it:
                KeepOwn((ListTablesRequest)request, it, names);
                break;
            case UpdateTimeToLiveResponse
            or DescribeTimeToLiveResponse
            or TagResourceResponse
            or UntagResourceResponse
            or ListTagsOfResourceResponse:
                break;
            default:
                ModelText.Change(response, names.TakeFromText);
                break;
        }
    }

    private static void Rewrite(BatchStatementResponse answer, TableNames names)
    {
        answer.TableName = names.Take(answer.TableName);
        if (answer.Error?.Message is { } message)
            answer.Error.Message = names.TakeFromText(message);
    }

    private static void Rewrite(List<ConsumedCapacity>? capacities, TableNames names) => capacities?.ForEach(it => Rewrite(it, names));

    private static void Rewrite(ConsumedCapacity? capacity, TableNames names)
    {
        if (capacity is not null)
            capacity.TableName = names.Take(capacity.TableName);
    }

    private static void Rewrite(TableDescription? table, TableNames names)
    {
        if (table is null)
            return;
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
