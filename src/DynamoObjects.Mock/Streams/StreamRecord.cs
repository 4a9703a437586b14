using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Streams;

/// <summary>The item of a change, before and after.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html">StreamRecord</see>. Not thread safe for writing.</remarks>
public sealed record StreamRecord
{
    /// <summary>When the change was made, in UTC, to the second.</summary>
    public DateTime? ApproximateCreationDateTime { get; set; }

    /// <summary>The key of the item.</summary>
    public Dictionary<string, AttributeValue>? Keys { get; set; }

    /// <summary>The item after the change.</summary>
    /// <value><see langword="null"/> where there is none, or the stream does not show it.</value>
    public Dictionary<string, AttributeValue>? NewImage { get; set; }

    /// <summary>The item before the change.</summary>
    /// <value><see langword="null"/> where there was none, or the stream does not show it.</value>
    public Dictionary<string, AttributeValue>? OldImage { get; set; }

    /// <summary>The number of the record, 21 digits, which rises in a stream.</summary>
    public string? SequenceNumber { get; set; }

    /// <summary>The size of the record, in bytes.</summary>
    public long? SizeBytes { get; set; }

    /// <summary>What the record shows of the item.</summary>
    public StreamViewType? StreamViewType { get; set; }
}
