namespace DynamoObjects.Mock.Errors;

/// <content>Streams.</content>
/// <remarks>Source: the words that the specs compare are those of DynamoDB Local, the others the engine's own. Which errors there are:
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html</remarks>
internal static partial class Messages
{
    public const string ShardIteratorInvalid = "Invalid ShardIterator";

    public const string ShardIteratorExpired = "Iterator expired";

    public const string ShardNotFound = ResourceNotFound + ": Shard does not exist";

    public const string SequenceNumberInvalid = "Invalid SequenceNumber";

    public const string SequenceNumberMissing = "SequenceNumber is required for this ShardIteratorType";

    public const string SequenceNumberOutOfShard = "Invalid SequenceNumber: it is not within the range of the shard";

    public const string TrimHorizon = "Attempted access beyond trim horizon";

    public static string StreamNotFound(string arn) => $"{ResourceNotFound}: Stream: {arn} not found";
}
