using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Telemetry;

/// <summary>The tags of a response in traces and metrics.</summary>
internal static class ResponseTags
{
    public static long? ReturnedRows(AmazonWebServiceResponse response) =>
        response switch
        {
            GetItemResponse r => r.Item is { Count: > 0 } ? 1 : 0,
            QueryResponse r => r.Items?.Count ?? 0,
            ScanResponse r => r.Items?.Count ?? 0,
            BatchGetItemResponse r => r.Responses?.Values.Sum(items => (long)items.Count) ?? 0,
            TransactGetItemsResponse r => r.Responses?.Count(found => found.Item is { Count: > 0 }) ?? 0,
            _ => null,
        };

    public static void AddTo(Activity activity, AmazonWebServiceResponse response)
    {
        activity.SetTag(Tags.RequestId, response.ResponseMetadata?.RequestId);
        switch (response)
        {
            case QueryResponse r:
                AddCounts(activity, r.Count, r.ScannedCount);
                break;
            case ScanResponse r:
                AddCounts(activity, r.Count, r.ScannedCount);
                break;
            case ListTablesResponse r:
                activity.SetTag(Tags.TableCount, r.TableNames?.Count ?? 0);
                break;
        }
    }

    private static void AddCounts(Activity activity, int? count, int? scannedCount)
    {
        activity.SetTag(Tags.Count, count);
        activity.SetTag(Tags.ScannedCount, scannedCount);
    }
}
