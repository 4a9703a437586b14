namespace DynamoObjects.Mock.Streams;

/// <summary>The numbers of a shard's records.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_SequenceNumberRange.html">SequenceNumberRange</see>. Not thread safe for writing.</remarks>
public sealed record SequenceNumberRange
{
    /// <summary>The first number, 21 digits.</summary>
    public string? StartingSequenceNumber { get; set; }

    /// <summary>The last number, 21 digits.</summary>
    /// <value><see langword="null"/> for a shard that is open: it still takes records.</value>
    public string? EndingSequenceNumber { get; set; }
}
