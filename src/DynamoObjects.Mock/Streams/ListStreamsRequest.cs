namespace DynamoObjects.Mock.Streams;

/// <summary>Asks for the streams of an account.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html">ListStreams</see>. Not thread safe for writing.</remarks>
public sealed record ListStreamsRequest
{
    /// <summary>Only the streams of this table.</summary>
    /// <value><see langword="null"/>, the default, for those of all tables.</value>
    public string? TableName { get; set; }

    /// <summary>How many streams at most.</summary>
    /// <value>1 to 100; the default is 100.</value>
    public int? Limit { get; set; }

    /// <summary>The stream after which the answer begins, as the last answer gave it.</summary>
    /// <value><see langword="null"/>, the default, to begin with the first.</value>
    public string? ExclusiveStartStreamArn { get; set; }
}
