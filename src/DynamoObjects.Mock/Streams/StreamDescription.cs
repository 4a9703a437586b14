using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Streams;

/// <summary>A stream and its shards.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamDescription.html">StreamDescription</see>. Not thread safe for writing.</remarks>
public sealed record StreamDescription
{
    /// <summary>The ARN of the stream.</summary>
    public string? StreamArn { get; set; }

    /// <summary>When it was enabled, as a text that tells the streams of a table apart.</summary>
    public string? StreamLabel { get; set; }

    /// <summary>Whether it takes changes.</summary>
    /// <value><c>ENABLED</c> or <c>DISABLED</c>; a disabled stream can be read for 24 hours.</value>
    public string? StreamStatus { get; set; }

    /// <summary>What its records show of an item.</summary>
    public StreamViewType? StreamViewType { get; set; }

    /// <summary>When it was enabled, in UTC.</summary>
    public DateTime? CreationRequestDateTime { get; set; }

    /// <summary>The table that it belongs to, or belonged to.</summary>
    public string? TableName { get; set; }

    /// <summary>The key of the table.</summary>
    public List<KeySchemaElement>? KeySchema { get; set; }

    /// <summary>The shards, the oldest first.</summary>
    public List<Shard>? Shards { get; set; }

    /// <summary>The last shard of this answer, if there are more.</summary>
    /// <value><see langword="null"/> where there are none.</value>
    public string? LastEvaluatedShardId { get; set; }
}
