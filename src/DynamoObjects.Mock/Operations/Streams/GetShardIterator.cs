using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html</summary>
internal static class GetShardIterator
{
    private const string TrimHorizon = "TRIM_HORIZON";
    private const string Latest = "LATEST";
    private const string AfterSequenceNumber = "AFTER_SEQUENCE_NUMBER";
    private const string Types = $"{AfterSequenceNumber}, {Latest}, AT_SEQUENCE_NUMBER, {TrimHorizon}";

    public static GetShardIteratorResponse Run(Database database, GetShardIteratorRequest request)
    {
        var constraints = new Constraints();
        StreamNames.CheckArn(ref constraints, request.StreamArn);
        constraints.NotNull(request.ShardId, "shardId");
        StreamNames.CheckShardId(ref constraints, request.ShardId, "shardId");
        constraints.NotNull(request.ShardIteratorType, "shardIteratorType");
        constraints.OneOf(request.ShardIteratorType, "shardIteratorType", Types);
        constraints.Length(request.SequenceNumber, 21, 40, "sequenceNumber");
        constraints.ThrowIfUnmet();
        if (request is { ShardIteratorType: TrimHorizon or Latest, SequenceNumber: not null })
            throw Failures.Validation(Messages.SequenceNumberNotNeeded);

        var stream = StreamNames.Find(database, request.StreamArn!);
        var shard = StreamNames.FindShard(stream, request.ShardId!);

        var from = request.ShardIteratorType switch
        {
            Latest => StreamLog.NextNumber,
            TrimHorizon => shard.First,
            _ => FindNumbered(stream, shard, request),
        };
        var isOldest = request.ShardIteratorType == TrimHorizon;
        var iterator = new ShardIterator(stream.Arn, shard.Id, Math.Max(from, shard.First), database.Now.ToUnixTimeSeconds(), isOldest);
        return new GetShardIteratorResponse { ShardIterator = iterator.ToText() }.Complete();
    }

    private static long FindNumbered(StreamLog stream, StreamShard shard, GetShardIteratorRequest request)
    {
        if (request.SequenceNumber is not { } text)
            throw Failures.Validation(Messages.SequenceNumberMissing);
        if (!SequenceNumbers.TryParse(text, out var number))
            throw Failures.Validation(Messages.SequenceNumberInvalid);
        if (number < shard.First || number > (shard.Last ?? long.MaxValue - 1))
            throw Failures.Validation(Messages.SequenceNumberOutOfShard);
        stream.Read(number, number, 1, out var isTrimmed);
        if (isTrimmed)
            throw Failures.TrimmedDataAccess();
        return request.ShardIteratorType == AfterSequenceNumber ? number + 1 : number;
    }
}
