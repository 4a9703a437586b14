namespace DynamoObjects.Mock.Streams;

/// <summary>A place in a shard.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html">GetShardIterator</see>. Not thread safe for writing.</remarks>
public sealed record GetShardIteratorResponse
{
    /// <summary>The place, for <see cref="MockStreams.GetRecords"/>; it counts for 15 minutes.</summary>
    public string? ShardIterator { get; set; }
}
