namespace DynamoObjects.Mock.Streams;

/// <summary>Which shards of a stream are described.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ShardFilter.html">ShardFilter</see>. Not thread safe for writing.</remarks>
public sealed record ShardFilter
{
    /// <summary>The kind of filter.</summary>
    /// <value>Only <c>CHILD_SHARDS</c>: the shards that go on from <see cref="ShardId"/>.</value>
    public string? Type { get; set; }

    /// <summary>The parent.</summary>
    public string? ShardId { get; set; }
}
