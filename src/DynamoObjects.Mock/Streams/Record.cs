using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Streams;

/// <summary>One change of an item.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record</see>. Not thread safe for writing.</remarks>
public sealed record Record
{
    /// <summary>A text that no other change has.</summary>
    [JsonPropertyName("eventID")]
    public string? EventID { get; set; }

    /// <summary>What happened to the item.</summary>
    /// <value><c>INSERT</c>, <c>MODIFY</c> or <c>REMOVE</c>.</value>
    [JsonPropertyName("eventName")]
    public string? EventName { get; set; }

    /// <summary>The version of the record's form.</summary>
    /// <value><c>1.1</c>.</value>
    [JsonPropertyName("eventVersion")]
    public string? EventVersion { get; set; }

    /// <summary>The service.</summary>
    /// <value><c>aws:dynamodb</c>.</value>
    [JsonPropertyName("eventSource")]
    public string? EventSource { get; set; }

    /// <summary>The AWS region of the table.</summary>
    [JsonPropertyName("awsRegion")]
    public string? AwsRegion { get; set; }

    /// <summary>The item before and after.</summary>
    [JsonPropertyName("dynamodb")]
    public StreamRecord? Dynamodb { get; set; }

    /// <summary>Who made the change.</summary>
    /// <value>DynamoDB itself for an item that had expired; otherwise <see langword="null"/>.</value>
    [JsonPropertyName("userIdentity")]
    public Identity? UserIdentity { get; set; }
}
