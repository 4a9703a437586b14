namespace DynamoObjects.Mock.Streams;

/// <summary>Asks for a place in a shard.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html">GetShardIterator</see>. Not thread safe for writing.</remarks>
public sealed record GetShardIteratorRequest
{
    /// <summary>The ARN of the stream. Required.</summary>
    public string? StreamArn { get; set; }

    /// <summary>The shard. Required.</summary>
    public string? ShardId { get; set; }

    /// <summary>Where to begin. Required.</summary>
    /// <value><c>TRIM_HORIZON</c>, the oldest record that is kept; <c>LATEST</c>, after the newest; <c>AT_SEQUENCE_NUMBER</c>; <c>AFTER_SEQUENCE_NUMBER</c>.</value>
    public string? ShardIteratorType { get; set; }

    /// <summary>The number of a record, for the last two.</summary>
    public string? SequenceNumber { get; set; }
}
