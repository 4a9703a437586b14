namespace DynamoObjects.Mock.Storage;

/// <summary>A part of a stream: the changes of a span of time.</summary>
/// <param name="Id">Its name.</param>
/// <param name="ParentId">The shard that it goes on from, if there was one.</param>
/// <param name="First">The number that its first change has, or would have.</param>
/// <param name="Opened">When it began.</param>
internal sealed record StreamShard(string Id, string? ParentId, long First, DateTimeOffset Opened)
{
    /// <summary>The number of its last change, once it takes no more.</summary>
    public long? Last { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? Closed { get; init; }
}
