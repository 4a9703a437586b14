using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Telemetry;

/// <summary>What a trace tells of a request: never keys or values, which may be anybody's personal data.</summary>
internal static class RequestTags
{
    public static IReadOnlyList<string> TablesOf(AmazonDynamoDBRequest request) =>
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
            TransactWriteItemsRequest r => [.. r.TransactItems.Select(TableOf).Distinct()],
            _ => [],
        };

    public static void AddTo(Activity activity, AmazonDynamoDBRequest request, IReadOnlyList<string> tables)
    {
        if (tables.Count > 0)
            activity.SetTag(Tags.Tables, tables.ToArray());
        switch (request)
        {
            case GetItemRequest r:
                activity.SetTag(Tags.IsConsistent, r.ConsistentRead);
                activity.SetTag(Tags.Projection, r.ProjectionExpression);
                break;
            case QueryRequest r:
                activity.SetTag(Tags.Index, r.IndexName);
                activity.SetTag(Tags.IsConsistent, r.ConsistentRead);
                activity.SetTag(Tags.Projection, r.ProjectionExpression);
                activity.SetTag(Tags.Limit, r.Limit);
                activity.SetTag(Tags.Select, r.Select?.Value);
                activity.SetTag(Tags.IsForward, r.ScanIndexForward);
                break;
            case ScanRequest r:
                activity.SetTag(Tags.Index, r.IndexName);
                activity.SetTag(Tags.IsConsistent, r.ConsistentRead);
                activity.SetTag(Tags.Projection, r.ProjectionExpression);
                activity.SetTag(Tags.Limit, r.Limit);
                activity.SetTag(Tags.Select, r.Select?.Value);
                activity.SetTag(Tags.Segment, r.Segment);
                activity.SetTag(Tags.Segments, r.TotalSegments);
                break;
            default:
                if (BatchSizeOf(request) is { } size and > 1)
                    activity.SetTag(Tags.BatchSize, size);
                break;
        }
    }

    // The conventions: a batch of one is no batch.
    private static int? BatchSizeOf(AmazonDynamoDBRequest request) =>
        request switch
        {
            BatchGetItemRequest r => r.RequestItems.Values.Sum(table => table.Keys.Count),
            BatchWriteItemRequest r => r.RequestItems.Values.Sum(table => table.Count),
            TransactGetItemsRequest r => r.TransactItems.Count,
            TransactWriteItemsRequest r => r.TransactItems.Count,
            _ => null,
        };

    private static string TableOf(TransactWriteItem item) =>
        item.Put?.TableName ?? item.Update?.TableName ?? item.Delete?.TableName ?? item.ConditionCheck.TableName;
}
