using Amazon.Runtime;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html</summary>
internal sealed class GetShardIteratorResponse : AmazonWebServiceResponse
{
    public string? ShardIterator { get; set; }
}
