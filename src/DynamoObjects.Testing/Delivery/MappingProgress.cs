namespace DynamoObjects.Testing.Delivery;

/// <summary>An event source mapping between two deliveries: how far it has read, and what is not delivered yet.</summary>
/// <remarks>Only <see cref="Begin"/> and <see cref="End"/> are thread-safe: one delivery uses it at a time.</remarks>
internal sealed class MappingProgress
{
    private int _isRunning;

    /// <summary>Whether the starting position is behind.</summary>
    public bool IsStarted { get; set; }

    /// <summary>The sequence number of the last record that was read, by shard.</summary>
    public Dictionary<string, string> Positions { get; } = new(StringComparer.Ordinal);

    /// <summary>Records that were read and match a filter, in order, except those that are processed or given up.</summary>
    public List<PendingRecord> Records { get; } = [];

    /// <summary>The open tumbling windows, by shard.</summary>
    public Dictionary<string, WindowState> Windows { get; } = new(StringComparer.Ordinal);

    public bool Begin() => Interlocked.Exchange(ref _isRunning, 1) == 0;

    public void End() => Interlocked.Exchange(ref _isRunning, 0);
}
