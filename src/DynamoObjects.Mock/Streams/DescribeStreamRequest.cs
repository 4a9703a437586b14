namespace DynamoObjects.Mock.Streams;

/// <summary>Asks for a stream and its shards.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html">DescribeStream</see>. Not thread safe for writing.</remarks>
public sealed record DescribeStreamRequest
{
    /// <summary>The ARN of the stream. Required.</summary>
    public string? StreamArn { get; set; }

    /// <summary>How many shards at most.</summary>
    /// <value>1 to 100; the default is 100.</value>
    public int? Limit { get; set; }

    /// <summary>The shard after which the answer begins, as the last answer gave it.</summary>
    /// <value><see langword="null"/>, the default, to begin with the first.</value>
    public string? ExclusiveStartShardId { get; set; }

    /// <summary>Which shards.</summary>
    /// <value><see langword="null"/>, the default, for all.</value>
    public ShardFilter? ShardFilter { get; set; }
}
