using System.Text;

namespace DynamoObjects.Testing.Delivery;

/// <summary>One delivery: invokes a function with what a stream has now, until each record is processed or given up.</summary>
/// <remarks>
/// <para>Lanes whose next step is due run at the same time. If none is due, the clock skips to the next step.</para>
/// <para>https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html</para>
/// </remarks>
internal sealed class DeliveryRun(
    RecordReader reader,
    StreamTable table,
    MappingSettings settings,
    MappingProgress mapping,
    DeliveryClock clock,
    FunctionInvoker invoker
)
{
    private readonly DeliveryLedger _ledger = new(table, settings, clock);
    private readonly List<PendingRecord> _unplanned = [];

    public async Task<StreamDelivery> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var shards = await reader.ReadAsync(_ledger.FilteredOut, cancellationToken).ConfigureAwait(false);
            var planned = mapping.Records.ToList();
            // A shard's records can still be pending after the shard has expired. A child begins when its parent has ended.
            foreach (var shard in planned.Select(record => record.ShardId).Union(shards).Order(StringComparer.Ordinal).ToList())
                await RunShardAsync(shard, planned.Where(record => record.ShardId == shard), cancellationToken).ConfigureAwait(false);
            return _ledger.CreateDelivery();
        }
        finally
        {
            mapping.Records.RemoveAll(record => record.IsResolved);
        }
    }

    private async Task RunShardAsync(string shard, IEnumerable<PendingRecord> records, CancellationToken cancellationToken)
    {
        var window = mapping.Windows.GetValueOrDefault(shard);
        var lanes = Enumerable.Range(0, settings.Lanes).Select(_ => new Lane(shard, settings, window)).ToArray();
        foreach (var record in records)
            lanes[FindLane(record)].Add(record);
        try
        {
            while (lanes.Any(lane => lane.HasWork(clock.UtcNow)))
                await RunDueAsync(lanes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            mapping.Windows.Remove(shard);
            if (lanes[0].Window is { } open)
                mapping.Windows[shard] = open;
        }
    }

    private async Task RunDueAsync(Lane[] lanes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = clock.UtcNow;
        var active = Array.FindAll(lanes, lane => lane.HasWork(now));
        var due = Array.FindAll(active, lane => lane.ReadyAt <= now && !lane.MustFill(now));
        if (due.Length == 0)
        {
            clock.Skip(active.Min(lane => lane.ReadyAt) - now);
            return;
        }

        if (due.Any(lane => lane.IsFilled(now)))
            await FillAsync(lanes, cancellationToken).ConfigureAwait(false);
        var steps = new List<(Lane Lane, PendingBatch Batch, StreamBatch Sent)>();
        foreach (var lane in due)
        {
            if (TakeUnexpired(lane, now) is { } batch)
                steps.Add((lane, batch, CreateBatch(batch, lane.ShardId)));
        }

        var results = await Task.WhenAll(steps.ConvertAll(step => invoker.InvokeAsync(step.Sent, now, cancellationToken)))
            .ConfigureAwait(false);
        foreach (var (step, result) in steps.Zip(results))
            _ledger.Complete(step.Lane, step.Batch, result);
    }

    /// <summary>Adds what was written while batches waited; what they cannot take remains for the next delivery.</summary>
    private async Task FillAsync(Lane[] lanes, CancellationToken cancellationToken)
    {
        var known = mapping.Records.Count;
        await reader.ReadAsync(_ledger.FilteredOut, cancellationToken).ConfigureAwait(false);
        _unplanned.AddRange(mapping.Records.Skip(known));
        var blocked = new HashSet<Lane>();
        foreach (var record in _unplanned.Where(record => record.ShardId == lanes[0].ShardId).ToList())
        {
            var lane = lanes[FindLane(record)];
            if (blocked.Contains(lane) || !lane.CanFill)
            {
                blocked.Add(lane);
                continue;
            }

            lane.Add(record);
            _unplanned.Remove(record);
        }
    }

    /// <summary>Takes the next batch, without the records that are too old, which are given up.</summary>
    private PendingBatch? TakeUnexpired(Lane lane, DateTimeOffset now)
    {
        if (lane.Take(now) is not { } batch)
            return null;
        var expired = batch.Records.TakeWhile(record => now - record.LatestTime > settings.MaxAge).ToList();
        if (expired.Count > 0 || (batch.IsFinal && now - batch.Window!.End > settings.MaxAge))
            _ledger.GiveUp(lane, batch with { Records = expired }, GiveUpReason.RecordAgeExceeded);
        else
            return batch;
        return expired.Count == batch.Records.Count ? null : batch with { Records = [.. batch.Records.Skip(expired.Count)] };
    }

    private StreamBatch CreateBatch(PendingBatch batch, string shardId)
    {
        batch.CountInvocation();
        return new StreamBatch(batch.Records, shardId, table.Arn, batch.Attempts, batch.Window?.Describe(batch.IsFinal, batch.IsEarlyEnd));
    }

    /// <summary>Finds the lane of a partition key: the same one in each process.</summary>
    private int FindLane(PendingRecord record)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(record.PartitionKey))
            hash = unchecked((hash ^ value) * 16777619u);
        return (int)(hash % (uint)settings.Lanes);
    }
}
