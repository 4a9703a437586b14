using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html</summary>
internal sealed class Record
{
    [JsonPropertyName("eventID")]
    public string? EventID { get; set; }

    [JsonPropertyName("eventName")]
    public string? EventName { get; set; }

    [JsonPropertyName("eventVersion")]
    public string? EventVersion { get; set; }

    [JsonPropertyName("eventSource")]
    public string? EventSource { get; set; }

    [JsonPropertyName("awsRegion")]
    public string? AwsRegion { get; set; }

    [JsonPropertyName("dynamodb")]
    public StreamRecord? Dynamodb { get; set; }

    [JsonPropertyName("userIdentity")]
    public Identity? UserIdentity { get; set; }
}
