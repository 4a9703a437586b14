using Amazon.Runtime;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html</summary>
internal sealed class GetRecordsResponse : AmazonWebServiceResponse
{
    public List<Record>? Records { get; set; }

    public string? NextShardIterator { get; set; }
}
