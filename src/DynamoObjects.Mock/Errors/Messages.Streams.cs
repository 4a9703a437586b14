namespace DynamoObjects.Mock.Errors;

/// <content>Streams.</content>
/// <remarks>Source: DynamoDB Local, except where noted. AWS documents the errors and their conditions, but not the texts:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html</remarks>
internal static partial class Messages
{
    public const string ShardIteratorInvalid = "Invalid ShardIterator";

    // The engine's own text, unverified on AWS; DynamoDB Local has none. It occurs 15 minutes after the iterator was issued:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html#API_streams_GetRecords_Errors
    public const string ShardIteratorExpired = "Iterator expired";

    public const string ShardNotFound = ResourceNotFound + ": Shard does not exist";

    public const string SequenceNumberInvalid = "Invalid SequenceNumber";

    public const string SequenceNumberNotNeeded = InvalidPrefix + "SequenceNumber should not be passed for this iterator type";

    // The engine's own text, which is more specific than DynamoDB Local's.
    public const string SequenceNumberMissing = "SequenceNumber is required for this ShardIteratorType";

    // The engine's own text, which is more specific than DynamoDB Local's.
    public const string SequenceNumberOutOfShard = "Invalid SequenceNumber: it is not within the range of the shard";

    // The engine's own text, unverified on AWS; DynamoDB Local's is the first sentence of AWS's documentation of the error ("The
    // operation attempted to read past the oldest stream record in a shard."). Its conditions:
    // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html#API_streams_GetShardIterator_Errors
    public const string TrimHorizon = "Attempted access beyond trim horizon";

    // AWS returns a ValidationException; the engine's own text, unverified on AWS, like that for the ARN of a table. DynamoDB Local
    // looks for a stream with the text as its ARN.
    public static string StreamArnInvalid(string arn) => $"Invalid StreamArn: Invalid ResourceArn provided as input {arn}";

    // AWS returns a ValidationException; the engine's own text, unverified on AWS. DynamoDB Local returns no shards.
    public static string FilteredShardNotFound(string id) => $"{InvalidPrefix}The ShardId {id} in ShardFilter does not exist";

    public static string StreamNotFound(string arn) => $"{ResourceNotFound}: Stream: {arn} not found";
}
