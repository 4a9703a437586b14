namespace DynamoObjects.Mock.Streams;

/// <summary>A stream and its shards.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html">DescribeStream</see>. Not thread safe for writing.</remarks>
public sealed record DescribeStreamResponse
{
    /// <summary>The stream.</summary>
    public StreamDescription? StreamDescription { get; set; }
}
