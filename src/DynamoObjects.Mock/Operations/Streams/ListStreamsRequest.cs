using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html</summary>
internal sealed class ListStreamsRequest : AmazonDynamoDBRequest
{
    public string? TableName { get; set; }

    public int? Limit { get; set; }

    public string? ExclusiveStartStreamArn { get; set; }
}
