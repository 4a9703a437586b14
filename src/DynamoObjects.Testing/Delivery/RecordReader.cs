using System.Text.Json;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Reads the new records of a mapping, and applies its filters.</summary>
internal sealed class RecordReader(
    StreamSource source,
    Func<Func<Task>, Task> run,
    StreamTable table,
    MappingSettings settings,
    MappingProgress mapping,
    DeliveryClock clock
)
{
    /// <summary>Reads the records that the shards have now; on the first call, from the starting position.</summary>
    /// <param name="filteredOut">Receives the records that match no filter.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The shards.</returns>
    public async Task<IReadOnlyList<string>> ReadAsync(List<StreamChange> filteredOut, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> shards = [];
        await run(async () =>
            {
                shards = (await source.ListShardsAsync(table.PrefixedArn, cancellationToken).ConfigureAwait(false)).Ids;
                foreach (var shard in shards)
                    await ReadShardAsync(shard, filteredOut, cancellationToken).ConfigureAwait(false);
            })
            .ConfigureAwait(false);
        mapping.IsStarted = true;
        return shards;
    }

    private async Task ReadShardAsync(string shard, List<StreamChange> filteredOut, CancellationToken cancellationToken)
    {
        var changes = await source
            .ReadAsync(table.PrefixedArn, shard, mapping.Positions.GetValueOrDefault(shard), cancellationToken)
            .ConfigureAwait(false);
        if (changes.Count > 0)
            mapping.Positions[shard] = changes[^1].SequenceNumber;
        if (!mapping.IsStarted && settings.StartsAtEnd)
            return;
        foreach (var change in changes)
        {
            var record = Create(change, shard);
            if (Matches(record))
                mapping.Records.Add(record);
            else
                filteredOut.Add(change);
        }
    }

    private PendingRecord Create(StreamChange change, string shard)
    {
        var latestTime = new DateTimeOffset(change.ApproximateCreationDateTime, TimeSpan.Zero) + source.TimePrecision;
        var now = clock.UtcNow;
        return new PendingRecord(
            change,
            shard,
            EventJson.Write(change, table.Arn, table.Region),
            FormatKey(change.View.Keys.First(key => key.Name == table.PartitionKey).Value),
            latestTime < now ? latestTime : now
        );
    }

    private bool Matches(PendingRecord record)
    {
        if (settings.Filters.Count == 0)
            return true;
        using var json = JsonDocument.Parse(record.Json);
        var root = json.RootElement;
        return settings.Filters.Any(filter => filter.Matches(root));
    }

    private static string FormatKey(in Value value) =>
        value.Type switch
        {
            AttributeType.S => $"S{value.AsString}",
            AttributeType.N => $"N{value.AsNumberText}",
            _ => $"B{Convert.ToBase64String(value.AsBinary)}",
        };
}
