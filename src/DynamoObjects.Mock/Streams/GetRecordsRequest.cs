namespace DynamoObjects.Mock.Streams;

/// <summary>Asks for the records at a place in a shard.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html">GetRecords</see>. Not thread safe for writing.</remarks>
public sealed record GetRecordsRequest
{
    /// <summary>The place. Required.</summary>
    public string? ShardIterator { get; set; }

    /// <summary>How many records at most.</summary>
    /// <value>1 to 1,000; the default is 1,000.</value>
    public int? Limit { get; set; }
}
