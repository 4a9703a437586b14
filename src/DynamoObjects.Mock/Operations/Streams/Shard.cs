namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Shard.html</summary>
internal sealed class Shard
{
    public string? ShardId { get; set; }

    public SequenceNumberRange? SequenceNumberRange { get; set; }

    public string? ParentShardId { get; set; }
}
