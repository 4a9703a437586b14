using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects.Batches;

/// <summary>Puts and deletes items of one table in one request.</summary>
internal sealed class BatchWriteSender(
    DynamoDatabase database,
    string tableName,
    string hashName,
    string? rangeName,
    BatchProgressTracker tracker
) : BatchSender<BatchItem>(database.Options, "BatchWriteItem")
{
    // One object for all requests, because an unprocessed item moves from one request to the next.
    private readonly AttemptedWrite _write = new();

    protected override async Task<BatchItem[]> SendAsync(BatchItem[] items, CancellationToken cancellationToken)
    {
        var request = new BatchWriteItemRequest { RequestItems = new() { [tableName] = [.. items.Select(item => item.Request)] } };
        var response = await database.Requests.BatchWriteItemAsync(request, _write, cancellationToken).ConfigureAwait(false);
        var remaining = response.UnprocessedItems?.GetValueOrDefault(tableName) is { Count: > 0 } unprocessed
            ? unprocessed
                .Select(writeRequest =>
                    ItemIdentity.FromKey(writeRequest.PutRequest?.Item ?? writeRequest.DeleteRequest.Key, hashName, rangeName)
                )
                .ToHashSet()
            : [];

        // DynamoDB may return a number in another notation (1E1 as 10), so that its item is not recognized. Then all items are
        // sent again, which
        // changes nothing.
        if (items.Count(item => remaining.Contains(item.Identity)) < remaining.Count)
            return items;
        foreach (var item in items)
        {
            if (!remaining.Contains(item.Identity))
                item.Complete?.Invoke();
        }

        if (remaining.Count < items.Length)
            tracker.Add(items.Length - remaining.Count);
        return remaining.Count == 0 ? [] : Array.FindAll(items, item => remaining.Contains(item.Identity));
    }

    /// <summary>Marks the records whose items may have been written.</summary>
    protected override void MarkInDoubt(BatchItem[] items)
    {
        if (!_write.MayBeWritten)
            return;
        foreach (var item in items)
            item.MarkInDoubt?.Invoke();
    }

    protected override void GiveUp(BatchItem[] items, Exception cause) =>
        tracker.Add(items.Select(item => new BatchFailure(item.Key, item.Record, cause, _write.MayBeWritten)));
}
