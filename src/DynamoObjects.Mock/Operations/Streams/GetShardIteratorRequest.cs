using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html</summary>
internal sealed class GetShardIteratorRequest : AmazonDynamoDBRequest
{
    public string? StreamArn { get; set; }

    public string? ShardId { get; set; }

    public string? ShardIteratorType { get; set; }

    public string? SequenceNumber { get; set; }
}
