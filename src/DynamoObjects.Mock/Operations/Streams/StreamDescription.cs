using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamDescription.html</summary>
internal sealed class StreamDescription
{
    public string? StreamArn { get; set; }

    public string? StreamLabel { get; set; }

    public string? StreamStatus { get; set; }

    public StreamViewType? StreamViewType { get; set; }

    public DateTime? CreationRequestDateTime { get; set; }

    public string? TableName { get; set; }

    public List<KeySchemaElement>? KeySchema { get; set; }

    public List<Shard>? Shards { get; set; }

    public string? LastEvaluatedShardId { get; set; }
}
