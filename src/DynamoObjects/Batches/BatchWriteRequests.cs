using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects.Batches;

/// <summary>Puts and deletes items of one table, as many as one request takes.</summary>
internal sealed class BatchWriteRequests(DynamoDatabase database, string tableName, string hashName, string? rangeName, BatchTally tally)
    : BatchRequests<BatchItem>(database.Options, "BatchWriteItem")
{
    // One for all requests, since an item goes from one into the next.
    private readonly AttemptedWrite _write = new();

    protected override async Task<BatchItem[]> SendAsync(BatchItem[] items, CancellationToken cancellationToken)
    {
        var request = new BatchWriteItemRequest { RequestItems = new() { [tableName] = [.. items.Select(item => item.Request)] } };
        var response = await database.Requests.BatchWriteItemAsync(request, _write, cancellationToken).ConfigureAwait(false);
        var left = response.UnprocessedItems?.GetValueOrDefault(tableName) is { Count: > 0 } unprocessed
            ? unprocessed.Select(it => ItemIdentity.Of(it.PutRequest?.Item ?? it.DeleteRequest.Key, hashName, rangeName)).ToHashSet()
            : [];

        // A number may come back written otherwise than it was sent (1E1 as 10). Rather than to take its item for done, all are sent again,
        // which changes nothing.
        if (items.Count(item => left.Contains(item.Identity)) < left.Count)
            return items;
        foreach (var item in items)
        {
            if (!left.Contains(item.Identity))
                item.Complete?.Invoke();
        }

        if (left.Count < items.Length)
            tally.Add(items.Length - left.Count);
        return left.Count == 0 ? [] : Array.FindAll(items, item => left.Contains(item.Identity));
    }

    /// <summary>Lets records know whose items may have been written.</summary>
    protected override void Doubt(BatchItem[] items)
    {
        if (!_write.MayBeDone)
            return;
        foreach (var item in items)
            item.Doubt?.Invoke();
    }

    protected override void GiveUp(BatchItem[] items, Exception cause) =>
        tally.Add(items.Select(item => new BatchFailure(item.Key, item.Record, cause, _write.MayBeDone)));
}
