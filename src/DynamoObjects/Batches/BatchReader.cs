using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;
using DynamoObjects.Sending;
using DynamoObjects.Telemetry;

namespace DynamoObjects.Batches;

/// <summary>Reads items of one table by their keys, as many in a request as DynamoDB takes.</summary>
internal sealed class BatchReader(DynamoDatabase database, RecordSchema schema, string tableName, bool consistent, BatchTally tally)
{
    /// <summary>Reads a request's worth of keys; what cannot be read is in the tally.</summary>
    internal async Task<List<Dictionary<string, AttributeValue>>> ReadAsync(
        IReadOnlyList<(DynamoKey Key, Dictionary<string, AttributeValue> Attributes)> keys, CancellationToken cancellationToken)
    {
        var found = new List<Dictionary<string, AttributeValue>>(keys.Count);
        var backoff = Backoff.ForRetries(database.Options.TimeProvider);
        var asked = keys.Select(key => key.Attributes).ToList();
        while (true)
        {
            Exception? cause = null;
            try
            {
                var left = await SendAsync(asked, found, cancellationToken).ConfigureAwait(false);
                tally.Add(asked.Count - left.Count);
                asked = left;
                if (asked.Count == 0)
                    return found;
            }
            catch (Exception e) when (BatchRules.Passes(e))
            {
                cause = e;
            }
            catch (Exception e) when (asked.Count > 1 && BatchRules.IsForItems(e))
            {
                // One of them is at fault: each half is asked for by itself.
                var left = Left(keys, asked);
                found.AddRange(await ReadAsync(left[..(left.Length / 2)], cancellationToken).ConfigureAwait(false));
                found.AddRange(await ReadAsync(left[(left.Length / 2)..], cancellationToken).ConfigureAwait(false));
                return found;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                GiveUp(keys, asked, e);
                return found;
            }
            if (backoff.Waits == BatchRules.MostRetries)
            {
                database.Options.Logger.UnprocessedGivenUp("BatchGetItem", asked.Count, backoff.Waits + 1);
                GiveUp(keys, asked, cause ?? new TimeoutException($"DynamoDB left it unprocessed {backoff.Waits + 1} times: there is too little capacity."));
                return found;
            }
            database.Options.Logger.UnprocessedRetried("BatchGetItem", asked.Count, backoff.Waits + 1);
            await backoff.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends keys once, and returns those that DynamoDB has not processed.</summary>
    private async Task<List<Dictionary<string, AttributeValue>>> SendAsync(
        List<Dictionary<string, AttributeValue>> keys, List<Dictionary<string, AttributeValue>> found, CancellationToken cancellationToken)
    {
        var request = new BatchGetItemRequest { RequestItems = new() { [tableName] = new KeysAndAttributes { Keys = keys, ConsistentRead = consistent } } };
        var response = await database.Requests.BatchGetItemAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.Responses?.GetValueOrDefault(tableName) is { } items)
            found.AddRange(items);
        return response.UnprocessedKeys?.GetValueOrDefault(tableName)?.Keys ?? [];
    }

    private void GiveUp(IReadOnlyList<(DynamoKey Key, Dictionary<string, AttributeValue> Attributes)> keys, List<Dictionary<string, AttributeValue>> asked, Exception cause)
        => tally.Add(Left(keys, asked).Select(key => new BatchFailure(key.Key, null, cause)));

    private (DynamoKey Key, Dictionary<string, AttributeValue> Attributes)[] Left(
        IReadOnlyList<(DynamoKey Key, Dictionary<string, AttributeValue> Attributes)> keys, List<Dictionary<string, AttributeValue>> asked)
    {
        var left = asked.Select(key => ItemIdentity.Of(schema, key)).ToHashSet();
        return [.. keys.Where(key => left.Contains(ItemIdentity.Of(schema, key.Attributes)))];
    }
}
