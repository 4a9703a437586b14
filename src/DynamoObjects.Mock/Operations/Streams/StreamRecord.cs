using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html</summary>
internal sealed class StreamRecord
{
    public DateTime? ApproximateCreationDateTime { get; set; }

    public Dictionary<string, AttributeValue>? Keys { get; set; }

    public Dictionary<string, AttributeValue>? NewImage { get; set; }

    public Dictionary<string, AttributeValue>? OldImage { get; set; }

    public string? SequenceNumber { get; set; }

    public long? SizeBytes { get; set; }

    public StreamViewType? StreamViewType { get; set; }
}
