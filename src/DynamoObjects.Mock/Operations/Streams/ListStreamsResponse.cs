using Amazon.Runtime;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html</summary>
internal sealed class ListStreamsResponse : AmazonWebServiceResponse
{
    public List<StreamSummary>? Streams { get; set; }

    public string? LastEvaluatedStreamArn { get; set; }
}
