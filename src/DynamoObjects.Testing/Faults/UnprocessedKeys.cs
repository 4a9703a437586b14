using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Faults;

/// <summary>The last keys of a batch are not read.</summary>
internal sealed class UnprocessedKeys(int count) : FaultEffect
{
    public override AmazonDynamoDBRequest Before(AmazonDynamoDBRequest request, AmazonDynamoDBRequest outgoing)
    {
        var batch = (BatchGetItemRequest)outgoing;
        var keys = KeysOf(batch);
        if (BatchEnd.IsWhole(keys.Values.Sum(it => it.Count), count))
            throw Throttling.Error(ThrottlingCause.ProvisionedThroughput, request, index: null);
        return OutgoingRequests.With(batch, copy => copy.RequestItems = Kept(batch, BatchEnd.Without(keys, count)));
    }

    public override void After(AmazonDynamoDBRequest outgoing, AmazonWebServiceResponse response)
    {
        var batch = (BatchGetItemRequest)outgoing;
        var answer = (BatchGetItemResponse)response;
        var left = Kept(batch, BatchEnd.Of(KeysOf(batch), count));
        foreach (var (table, keys) in answer.UnprocessedKeys ?? [])
            left[table] = left.TryGetValue(table, out var own)
                ? OutgoingRequests.With(own, copy => copy.Keys = [.. keys.Keys, .. own.Keys])
                : keys;
        answer.UnprocessedKeys = left;
    }

    private static Dictionary<string, List<Dictionary<string, AttributeValue>>> KeysOf(BatchGetItemRequest batch) =>
        (batch.RequestItems ?? []).ToDictionary(table => table.Key, table => table.Value?.Keys ?? []);

    // A table's projection and consistency go with its keys.
    private static Dictionary<string, KeysAndAttributes> Kept(
        BatchGetItemRequest batch,
        Dictionary<string, List<Dictionary<string, AttributeValue>>> keys
    ) =>
        keys.ToDictionary(
            table => table.Key,
            table => OutgoingRequests.With(batch.RequestItems[table.Key], copy => copy.Keys = table.Value)
        );
}
