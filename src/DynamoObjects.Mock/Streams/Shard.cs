namespace DynamoObjects.Mock.Streams;

/// <summary>A part of a stream.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Shard.html">Shard</see>. Not thread safe for writing.</remarks>
public sealed record Shard
{
    /// <summary>The name of the shard.</summary>
    public string? ShardId { get; set; }

    /// <summary>The numbers of its records.</summary>
    public SequenceNumberRange? SequenceNumberRange { get; set; }

    /// <summary>The shard that it goes on from.</summary>
    /// <value><see langword="null"/> for the first.</value>
    public string? ParentShardId { get; set; }
}
