using System.Text;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Delivery;

namespace DynamoObjects.Testing;

/// <summary>Represents a batch of records of one shard, which a function receives in one invocation.</summary>
/// <remarks>This type is thread-safe.</remarks>
public sealed class StreamBatch
{
    private readonly IReadOnlyList<PendingRecord> _records;
    private readonly Lazy<byte[]> _event;

    internal StreamBatch(IReadOnlyList<PendingRecord> records, string shardId, string eventSourceArn, int attempt, StreamWindow? window)
    {
        _records = records;
        (ShardId, EventSourceArn, Attempt, Window) = (shardId, eventSourceArn, attempt, window);
        Records = [.. records.Select(record => record.Change)];
        // At once if the state can be changed by the function that receives the batch.
        var json = window is null ? null : EventJson.Write(this, records);
        _event = new Lazy<byte[]>(() => json ?? EventJson.Write(this, _records));
    }

    /// <summary>Gets the records, in the order of their changes.</summary>
    /// <value>Empty only for the last invocation of a tumbling window.</value>
    public IReadOnlyList<StreamChange> Records { get; }

    /// <summary>Gets the ID of the shard.</summary>
    public string ShardId { get; }

    /// <summary>Gets the ARN of the stream, with the test's own table name.</summary>
    public string EventSourceArn { get; }

    /// <summary>Gets how often the first record has been delivered, including this invocation.</summary>
    /// <value>1 for the first delivery.</value>
    public int Attempt { get; }

    /// <summary>Gets the tumbling window.</summary>
    /// <value><see langword="null"/> if the mapping has no <see
    /// cref="EventSourceMappingOptions.TumblingWindowInSeconds"/>.</value>
    public StreamWindow? Window { get; }

    internal ReadOnlyMemory<byte> EventBytes => _event.Value;

    /// <summary>Returns the event that AWS Lambda sends to a function for this batch.</summary>
    /// <returns>One JSON object.</returns>
    public string ToJson() => Encoding.UTF8.GetString(_event.Value);
}
