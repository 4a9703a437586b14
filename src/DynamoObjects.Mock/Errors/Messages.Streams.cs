namespace DynamoObjects.Mock.Errors;

/// <content>Streams.</content>
/// <remarks>AWS documents the errors and their conditions, but not the texts:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html</remarks>
internal static partial class Messages
{
    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ShardIteratorInvalid = "Invalid ShardIterator";

    // 15 minutes after the iterator was issued:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html#API_streams_GetRecords_Errors
    /// <remarks>Source: unverified, the text of this engine; DynamoDB Local has none.</remarks>
    public const string ShardIteratorExpired = "Iterator expired";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ShardNotFound = ResourceNotFound + ": Shard does not exist";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string SequenceNumberInvalid = "Invalid SequenceNumber";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string SequenceNumberNotNeeded = InvalidPrefix + "SequenceNumber should not be passed for this iterator type";

    /// <remarks>Source: unverified, the text of this engine, which is more specific than DynamoDB Local's.</remarks>
    public const string SequenceNumberMissing = "SequenceNumber is required for this ShardIteratorType";

    /// <remarks>Source: unverified, the text of this engine, which is more specific than DynamoDB Local's.</remarks>
    public const string SequenceNumberOutOfShard = "Invalid SequenceNumber: it is not within the range of the shard";

    // Its conditions:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html#API_streams_GetShardIterator_Errors
    /// <remarks>Source: unverified, the text of this engine; DynamoDB Local returns AWS's description of the error.</remarks>
    public const string TrimHorizon = "Attempted access beyond trim horizon";

    /// <remarks>Source: unverified, the text of this engine; AWS returns a ValidationException. DynamoDB Local looks for a stream
    /// with the text as its ARN.</remarks>
    public static string StreamArnInvalid(string arn) => $"Invalid StreamArn: Invalid ResourceArn provided as input {arn}";

    /// <remarks>Source: unverified, the text of this engine; AWS returns a ValidationException. DynamoDB Local returns no
    /// shards.</remarks>
    public static string FilteredShardNotFound(string id) => $"{InvalidPrefix}The ShardId {id} in ShardFilter does not exist";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string StreamNotFound(string arn) => $"{ResourceNotFound}: Stream: {arn} not found";
}
