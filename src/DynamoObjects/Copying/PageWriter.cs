using System.Runtime.ExceptionServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Batches;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;

namespace DynamoObjects.Copying;

/// <summary>Writes the items of a page, and returns when each is acknowledged, kept, skipped or rejected because of its contents.</summary>
internal sealed class PageWriter(CopyEndpoint source, CopyEndpoint target, CopyOptions options)
{
    private readonly Func<Dictionary<string, AttributeValue>, Dictionary<string, AttributeValue>?>? _transform = options.Transform;
    private readonly bool _overwrite = options.Overwrite;
    private readonly int _concurrency = options.Concurrency;

    public async Task<PageCopyResult> WriteAsync(
        IReadOnlyCollection<Dictionary<string, AttributeValue>> items,
        CancellationToken cancellationToken
    )
    {
        var writes = new List<BatchItem>(items.Count);
        var failures = new List<CopyFailure>();
        var skippedByTransform = 0;
        foreach (var item in items)
        {
            // Before the transformation, which may change the item.
            var key = source.GetKey(item);
            var copy = _transform is null ? item : _transform(item);
            if (copy is null)
                skippedByTransform++;
            else if (target.FindMissingKey(copy) is { } missing)
                failures.Add(new CopyFailure(key, $"The item has no value for '{missing}', which is a key of table '{target.Name}'."));
            else
                writes.Add(target.ToBatchItem(key, copy));
        }

        var skippedExisting = 0;
        var rejected = _overwrite
            ? await ReplaceAsync(writes, cancellationToken).ConfigureAwait(false)
            : await AddAsync(writes, () => Interlocked.Increment(ref skippedExisting), cancellationToken).ConfigureAwait(false);
        failures.AddRange(rejected);
        return new PageCopyResult(writes.Count - skippedExisting - rejected.Count, skippedExisting, skippedByTransform, failures);
    }

    private async Task<List<CopyFailure>> ReplaceAsync(List<BatchItem> writes, CancellationToken cancellationToken)
    {
        var tracker = new BatchProgressTracker(writes.Count, null);
        var writer = new BatchWriter(target.Database, target.Name, target.HashName, target.RangeName, tracker);
        await writer.WriteAsync(writes, _concurrency, cancellationToken).ConfigureAwait(false);
        var failures = tracker.Failures;
        if (failures.FirstOrDefault(failure => !BatchRules.IsItemError(failure.Cause)) is { } interruption)
            ExceptionDispatchInfo.Throw(interruption.Cause);
        return [.. failures.Select(failure => Failure(failure.Record, failure.Cause))];
    }

    private async Task<List<CopyFailure>> AddAsync(List<BatchItem> writes, Action onExisting, CancellationToken cancellationToken)
    {
        var failures = new List<CopyFailure>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _concurrency, CancellationToken = cancellationToken };
        await Parallel
            .ForEachAsync(writes, parallel, async (write, token) =>
            {
                try
                {
                    if (!await TryAddAsync(write.Request.PutRequest.Item, token).ConfigureAwait(false))
                        onExisting();
                }
                catch (Exception exception) when (BatchRules.IsItemError(exception))
                {
                    lock (failures)
                        failures.Add(Failure(write.Record, exception));
                }
            })
            .ConfigureAwait(false);
        return failures;
    }

    /// <returns>Whether the item was written; otherwise the target has an item with its key.</returns>
    private async Task<bool> TryAddAsync(Dictionary<string, AttributeValue> item, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = target.Name,
            Item = item,
            ConditionExpression = "attribute_not_exists(#key)",
            ExpressionAttributeNames = new() { ["#key"] = target.HashName },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        var write = new AttemptedWrite();
        try
        {
            await CopyRetries.SendAsync(target, "PutItem", SendAsync, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ConditionalCheckFailedException exception)
        {
            // If a response was lost, the existing item may be the copy itself.
            return write.MayBeWritten && exception.Item is { } found && AttributeValues.AreEqual(found, item);
        }

        Task<PutItemResponse> SendAsync() => target.Database.Requests.PutItemAsync(request, write, cancellationToken);
    }

    private static CopyFailure Failure(object? sourceKey, Exception cause) =>
        new((Dictionary<string, AttributeValue>)sourceKey!, cause.Message);
}
