using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html</summary>
internal sealed class DescribeStreamRequest : AmazonDynamoDBRequest
{
    public string? StreamArn { get; set; }

    public int? Limit { get; set; }

    public string? ExclusiveStartShardId { get; set; }

    public ShardFilter? ShardFilter { get; set; }
}
