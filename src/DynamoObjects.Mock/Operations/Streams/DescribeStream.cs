using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html</summary>
internal static class DescribeStream
{
    private const string ChildShards = "CHILD_SHARDS";

    public static DescribeStreamResponse Run(Database database, DescribeStreamRequest request)
    {
        Validate(request);

        var stream = StreamNames.Find(database, request.StreamArn!);

        var all = stream.GetShards();
        if (request.ShardFilter is { } filter && !Array.Exists(all, shard => shard.Id == filter.ShardId))
            throw Failures.Validation(Messages.FilteredShardNotFound(filter.ShardId!));
        var shards = all.Where(shard => request.ShardFilter?.ShardId is not { } parent || shard.ParentId == parent)
            .SkipWhile(shard => request.ExclusiveStartShardId is { } last && string.CompareOrdinal(shard.Id, last) <= 0)
            .ToList();
        var shown = shards.GetRange(0, Math.Min(shards.Count, request.Limit ?? StreamNames.MaxListed));

        var description = Describe(database, stream);
        description.Shards = shown.ToSdkList(Describe);
        description.LastEvaluatedShardId = shown.Count < shards.Count ? shown[^1].Id : null;
        return new DescribeStreamResponse { StreamDescription = description }.Complete();
    }

    private static void Validate(DescribeStreamRequest request)
    {
        var constraints = new Constraints();
        StreamNames.CheckArn(ref constraints, request.StreamArn);
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, StreamNames.MaxListed, "limit");
        if (request.ShardFilter is { } filter)
        {
            constraints.NotNull(filter.Type, "shardFilter.type");
            constraints.NotNull(filter.ShardId, "shardFilter.shardId");
            constraints.OneOf(filter.Type, "shardFilter.type", ChildShards);
            StreamNames.CheckShardId(ref constraints, filter.ShardId, "shardFilter.shardId");
        }

        StreamNames.CheckShardId(ref constraints, request.ExclusiveStartShardId, "exclusiveStartShardId");

        constraints.ThrowIfUnmet();
    }

    private static StreamDescription Describe(Database database, StreamLog stream) =>
        new()
        {
            StreamArn = stream.Arn,
            StreamLabel = stream.Definition.Label,
            StreamStatus = GetStatus(database, stream),
            StreamViewType = stream.Definition.ViewType,
            CreationRequestDateTime = SdkTimes.From(stream.Created),
            TableName = stream.Table.Name,
            KeySchema = TableDescriptions.Describe(stream.Table.Key),
        };

    private static string GetStatus(Database database, StreamLog stream)
    {
        if (!stream.IsEnabled)
            return "DISABLED";
        var isDeleting =
            database.Find(stream.Table.Name)?.Definition is { } table
            && table.Id == stream.Table.Id
            && table.Status.GetStatus(database.Now) == "DELETING";
        return isDeleting ? "DISABLING" : "ENABLED";
    }

    private static Shard Describe(StreamShard shard) =>
        new()
        {
            ShardId = shard.Id,
            ParentShardId = shard.ParentId,
            SequenceNumberRange = new SequenceNumberRange
            {
                StartingSequenceNumber = SequenceNumbers.Format(shard.First),
                EndingSequenceNumber = shard.Last is { } last ? SequenceNumbers.Format(last) : null,
            },
        };
}
