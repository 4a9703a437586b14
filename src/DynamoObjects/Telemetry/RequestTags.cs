using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Telemetry;

/// <summary>The tags of a request in traces. They never contain keys or values, which may be personal data.</summary>
internal static class RequestTags
{
    public static IReadOnlyList<string> GetTables(AmazonDynamoDBRequest request) =>
        request switch
        {
            GetItemRequest r => [r.TableName],
            PutItemRequest r => [r.TableName],
            UpdateItemRequest r => [r.TableName],
            DeleteItemRequest r => [r.TableName],
            QueryRequest r => [r.TableName],
            ScanRequest r => [r.TableName],
            CreateTableRequest r => [r.TableName],
            DescribeTableRequest r => [r.TableName],
            UpdateTableRequest r => [r.TableName],
            DeleteTableRequest r => [r.TableName],
            UpdateTimeToLiveRequest r => [r.TableName],
            DescribeTimeToLiveRequest r => [r.TableName],
            BatchGetItemRequest r => [.. r.RequestItems.Keys],
            BatchWriteItemRequest r => [.. r.RequestItems.Keys],
            TransactGetItemsRequest r => [.. r.TransactItems.Select(item => item.Get.TableName).Distinct()],
            TransactWriteItemsRequest r => [.. r.TransactItems.Select(GetTable).Distinct()],
            _ => [],
        };

    public static void AddTo(Activity activity, AmazonDynamoDBRequest request, IReadOnlyList<string> tables)
    {
        if (tables.Count > 0)
            activity.SetTag(Tags.Tables, tables.ToArray());
        switch (request)
        {
            case GetItemRequest r:
                AddRead(activity, r.ConsistentRead, r.ProjectionExpression);
                break;
            case QueryRequest r:
                AddPage(activity, r.IndexName, r.Limit, r.Select);
                AddRead(activity, r.ConsistentRead, r.ProjectionExpression);
                activity.SetTag(Tags.IsForward, r.ScanIndexForward);
                break;
            case ScanRequest r:
                AddPage(activity, r.IndexName, r.Limit, r.Select);
                AddRead(activity, r.ConsistentRead, r.ProjectionExpression);
                activity.SetTag(Tags.Segment, r.Segment);
                activity.SetTag(Tags.Segments, r.TotalSegments);
                break;
            default:
                if (GetBatchSize(request) is { } size and > 1)
                    activity.SetTag(Tags.BatchSize, size);
                break;
        }
    }

    private static void AddRead(Activity activity, bool? isConsistent, string? projection)
    {
        activity.SetTag(Tags.IsConsistent, isConsistent);
        activity.SetTag(Tags.Projection, projection);
    }

    private static void AddPage(Activity activity, string? index, int? limit, Select? select)
    {
        activity.SetTag(Tags.Index, index);
        activity.SetTag(Tags.Limit, limit);
        activity.SetTag(Tags.Select, select?.Value);
    }

    // In OpenTelemetry's conventions a batch of one is not a batch.
    private static int? GetBatchSize(AmazonDynamoDBRequest request) =>
        request switch
        {
            BatchGetItemRequest r => r.RequestItems.Values.Sum(table => table.Keys.Count),
            BatchWriteItemRequest r => r.RequestItems.Values.Sum(table => table.Count),
            TransactGetItemsRequest r => r.TransactItems.Count,
            TransactWriteItemsRequest r => r.TransactItems.Count,
            _ => null,
        };

    private static string GetTable(TransactWriteItem item) =>
        item.Put?.TableName ?? item.Update?.TableName ?? item.Delete?.TableName ?? item.ConditionCheck.TableName;
}
