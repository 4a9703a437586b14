namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>The API's type Stream:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Stream.html</summary>
internal sealed class StreamSummary
{
    public string? StreamArn { get; set; }

    public string? TableName { get; set; }

    public string? StreamLabel { get; set; }
}
