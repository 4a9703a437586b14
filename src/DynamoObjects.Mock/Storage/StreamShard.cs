namespace DynamoObjects.Mock.Storage;

/// <summary>A part of a stream: the changes in a span of time.</summary>
/// <param name="Id">The ID.</param>
/// <param name="ParentId">The shard before it, if any.</param>
/// <param name="First">The number that its first change has, or would have.</param>
/// <param name="Opened">When it was opened.</param>
internal sealed record StreamShard(string Id, string? ParentId, long First, DateTimeOffset Opened)
{
    /// <summary>The number of its last change; <see langword="null"/> while it is open.</summary>
    public long? Last { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? Closed { get; init; }
}
