using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Faults;

/// <summary>Leaves the last keys of a batch unread.</summary>
internal sealed class UnprocessedKeys(int count) : FaultEffect
{
    public override AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing)
    {
        var batch = (BatchGetItemRequest)outgoing;
        var keys = KeysOf(batch);
        if (BatchTail.IsEntireBatch(keys.Values.Sum(it => it.Count), count))
            throw Throttling.CreateException(ThrottlingCause.ProvisionedThroughput, request, index: null);
        return OutgoingRequests.With(batch, copy => copy.RequestItems = SelectKeys(batch, BatchTail.SkipLast(keys, count)));
    }

    public override void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response)
    {
        var batch = (BatchGetItemRequest)outgoing;
        var batchResponse = (BatchGetItemResponse)response;
        var unprocessed = SelectKeys(batch, BatchTail.TakeLast(KeysOf(batch), count));
        foreach (var (table, keys) in batchResponse.UnprocessedKeys ?? [])
            unprocessed[table] = unprocessed.TryGetValue(table, out var existing)
                ? OutgoingRequests.With(existing, copy => copy.Keys = [.. keys.Keys, .. existing.Keys])
                : keys;
        batchResponse.UnprocessedKeys = unprocessed;
    }

    private static Dictionary<string, List<Dictionary<string, AttributeValue>>> KeysOf(BatchGetItemRequest batch) =>
        (batch.RequestItems ?? []).ToDictionary(table => table.Key, table => table.Value?.Keys ?? []);

    // A table's projection and consistency apply to its keys.
    private static Dictionary<string, KeysAndAttributes> SelectKeys(
        BatchGetItemRequest batch,
        Dictionary<string, List<Dictionary<string, AttributeValue>>> keys
    ) =>
        keys.ToDictionary(
            table => table.Key,
            table => OutgoingRequests.With(batch.RequestItems[table.Key], copy => copy.Keys = table.Value)
        );
}
