using System.Globalization;
using System.Numerics;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Delivery;

/// <summary>A record of a shard that a mapping has read.</summary>
internal sealed class PendingRecord(StreamChange change, string shardId, byte[] json, string partitionKey, DateTimeOffset latestTime)
{
    public StreamChange Change { get; } = change;

    public string ShardId { get; } = shardId;

    /// <summary>The record as it is in the event of a function.</summary>
    public byte[] Json { get; } = json;

    /// <summary>A text that is equal for equal partition keys.</summary>
    public string PartitionKey { get; } = partitionKey;

    /// <summary>The latest time at which the change can have been made, from which its age counts.</summary>
    public DateTimeOffset LatestTime { get; } = latestTime;

    public BigInteger Number { get; } = ParseNumber(change.SequenceNumber);

    /// <summary>How often the function has received it.</summary>
    public int Deliveries { get; set; }

    /// <summary>Whether it was processed or given up.</summary>
    public bool IsResolved { get; set; }

    public DateTimeOffset Time => new(Change.ApproximateCreationDateTime, TimeSpan.Zero);

    /// <summary>Sequence numbers have up to 40 digits, and not always the same number of them.</summary>
    public static BigInteger ParseNumber(string text) => BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
