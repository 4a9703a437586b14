using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Batches;

/// <summary>Reads items of one table by their keys in one request. The tracker receives the keys that cannot be read.</summary>
internal sealed class BatchReader(
    DynamoDatabase database,
    RecordSchema schema,
    string tableName,
    bool consistent,
    BatchProgressTracker tracker
) : BatchSender<(DynamoKey Key, Dictionary<string, AttributeValue> Attributes)>(database.Options, "BatchGetItem")
{
    private readonly List<Dictionary<string, AttributeValue>> _found = [];

    /// <summary>Reads the items. Call it once for each instance.</summary>
    public async Task<List<Dictionary<string, AttributeValue>>> ReadAsync(
        (DynamoKey Key, Dictionary<string, AttributeValue> Attributes)[] keys,
        CancellationToken cancellationToken
    )
    {
        await RunAsync(keys, cancellationToken).ConfigureAwait(false);
        return _found;
    }

    protected override async Task<(DynamoKey Key, Dictionary<string, AttributeValue> Attributes)[]> SendAsync(
        (DynamoKey Key, Dictionary<string, AttributeValue> Attributes)[] items,
        CancellationToken cancellationToken
    )
    {
        var keys = new KeysAndAttributes { Keys = [.. items.Select(item => item.Attributes)], ConsistentRead = consistent };
        var request = new BatchGetItemRequest { RequestItems = new() { [tableName] = keys } };
        var response = await database.Requests.BatchGetItemAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Responses?.GetValueOrDefault(tableName) is { } found)
            _found.AddRange(found);
        var unprocessed = response.UnprocessedKeys?.GetValueOrDefault(tableName)?.Keys ?? [];
        tracker.Add(items.Length - unprocessed.Count);
        if (unprocessed.Count == 0)
            return [];
        var requested = items.ToDictionary(item => ItemIdentity.FromKey(schema, item.Attributes), item => item.Key);

        // DynamoDB may return a number in another notation (1E1 as 10), so its key is the returned one.
        return
        [
            .. unprocessed.Select(key =>
                (
                    ItemIdentity.FromKey(schema, key) is var identity && requested.TryGetValue(identity, out var known)
                        ? known
                        : new DynamoKey(identity.Hash, identity.Range),
                    key
                )
            ),
        ];
    }

    protected override void GiveUp((DynamoKey Key, Dictionary<string, AttributeValue> Attributes)[] items, Exception cause) =>
        tracker.Add(items.Select(item => new BatchFailure(item.Key, null, cause)));
}
