namespace DynamoObjects.Mock.Streams;

/// <summary>One stream of a list; the API calls it <c>Stream</c>.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Stream.html">Stream</see>. Not thread safe for writing.</remarks>
public sealed record StreamSummary
{
    /// <summary>The ARN of the stream.</summary>
    public string? StreamArn { get; set; }

    /// <summary>The table that it belongs to, or belonged to.</summary>
    public string? TableName { get; set; }

    /// <summary>When it was enabled, as a text that tells the streams of a table apart.</summary>
    public string? StreamLabel { get; set; }
}
