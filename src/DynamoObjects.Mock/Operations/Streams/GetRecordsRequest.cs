using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html</summary>
internal sealed class GetRecordsRequest : AmazonDynamoDBRequest
{
    public string? ShardIterator { get; set; }

    public int? Limit { get; set; }
}
