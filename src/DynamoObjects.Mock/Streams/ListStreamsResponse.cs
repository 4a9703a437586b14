namespace DynamoObjects.Mock.Streams;

/// <summary>The streams of an account.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html">ListStreams</see>. Not thread safe for writing.</remarks>
public sealed record ListStreamsResponse
{
    /// <summary>The streams, ordered by their ARN.</summary>
    public List<StreamSummary>? Streams { get; set; }

    /// <summary>The last stream of this answer, if there are more.</summary>
    /// <value><see langword="null"/> where there are none.</value>
    public string? LastEvaluatedStreamArn { get; set; }
}
