namespace DynamoObjects.Reliability.Replicas;

/// <summary>The items of replicas by the rule of the documentation, computed from all writes at each read: the last writer wins.</summary>
/// <remarks>It knows nothing of queues, and forgets no write.</remarks>
internal sealed class ReplicaModel(TimeSpan delay)
{
    private readonly List<ModelWrite> _writes = [];

    /// <summary>Writes a value in a region; <see langword="null"/> deletes the item, if it exists there.</summary>
    public void Write(string region, string id, string? value, DateTimeOffset now)
    {
        var seen = FindLatest(region, id, now);
        if (value is null && seen?.Value is null)
            return;
        var turn =
            seen?.Time != now ? 0
            : seen.Region == region ? seen.Turn
            : seen.Turn + 1;
        _writes.Add(new ModelWrite(id, value, now, turn, region, _writes.Count));
    }

    /// <summary>Reads an item in a region.</summary>
    public string? Read(string region, string id, DateTimeOffset now) => FindLatest(region, id, now)?.Value;

    private ModelWrite? FindLatest(string region, string id, DateTimeOffset now) =>
        _writes
            .Where(write => write.Id == id && (write.Region == region || write.Time + delay <= now))
            .OrderBy(write => write.Time)
            .ThenBy(write => write.Turn)
            .ThenBy(write => write.Region, StringComparer.Ordinal)
            .ThenBy(write => write.Number)
            .LastOrDefault();

    private sealed record ModelWrite(string Id, string? Value, DateTimeOffset Time, int Turn, string Region, int Number);
}
