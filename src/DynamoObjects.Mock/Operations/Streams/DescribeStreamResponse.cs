using Amazon.Runtime;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html</summary>
internal sealed class DescribeStreamResponse : AmazonWebServiceResponse
{
    public StreamDescription? StreamDescription { get; set; }
}
