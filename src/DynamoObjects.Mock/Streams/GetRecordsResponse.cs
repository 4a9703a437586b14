namespace DynamoObjects.Mock.Streams;

/// <summary>The records at a place in a shard.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html">GetRecords</see>. Not thread safe for writing.</remarks>
public sealed record GetRecordsResponse
{
    /// <summary>The records in their order, up to 1 MB; there may be none.</summary>
    public List<Record>? Records { get; set; }

    /// <summary>The place after them.</summary>
    /// <value><see langword="null"/> where the shard is closed and read to its end.</value>
    public string? NextShardIterator { get; set; }
}
