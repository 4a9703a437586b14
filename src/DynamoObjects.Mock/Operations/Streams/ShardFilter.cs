namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ShardFilter.html</summary>
internal sealed class ShardFilter
{
    public string? Type { get; set; }

    public string? ShardId { get; set; }
}
