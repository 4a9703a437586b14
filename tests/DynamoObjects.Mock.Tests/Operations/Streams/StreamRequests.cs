using DynamoObjects.Mock.Operations.Streams;

namespace DynamoObjects.Mock.Tests.Operations.Streams;

/// <summary>The operations of DynamoDB Streams, sent to an engine.</summary>
internal static class StreamRequests
{
    public static ListStreamsResponse ListStreams(this MockDynamoDb engine, ListStreamsRequest? request = null) =>
        engine.Run<ListStreamsResponse>(request ?? new ListStreamsRequest());

    public static DescribeStreamResponse DescribeStream(this MockDynamoDb engine, DescribeStreamRequest request) =>
        engine.Run<DescribeStreamResponse>(request);

    public static GetShardIteratorResponse GetShardIterator(this MockDynamoDb engine, GetShardIteratorRequest request) =>
        engine.Run<GetShardIteratorResponse>(request);

    public static GetRecordsResponse GetRecords(this MockDynamoDb engine, GetRecordsRequest request) =>
        engine.Run<GetRecordsResponse>(request);
}
