using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>Finds streams by ARN and shards by ID.</summary>
internal static class StreamNames
{
    public const int MaxListed = 100;

    public static void CheckArn(ref Constraints constraints, string? arn)
    {
        constraints.NotNull(arn, "streamArn");
        CheckArnLength(ref constraints, arn, "streamArn");
    }

    public static void CheckArnLength(ref Constraints constraints, string? arn, string member) => constraints.Length(arn, 37, 1024, member);

    public static void CheckShardId(ref Constraints constraints, string? id, string member) => constraints.Length(id, 28, 65, member);

    /// <summary>Rejects a text that is not <c>arn:PARTITION:dynamodb:REGION:ACCOUNT:table/NAME/stream/LABEL</c>.</summary>
    public static void CheckArnFormat(string arn)
    {
        if (
            arn.Split(':', 6) is not ["arn", { Length: > 0 }, "dynamodb", { Length: > 0 }, { Length: > 0 }, var resource]
            || resource.Split('/') is not ["table", { Length: > 0 }, "stream", { Length: > 0 }]
        )
        {
            throw Failures.Validation(Messages.StreamArnInvalid(arn));
        }
    }

    public static StreamLog Find(Database database, string arn)
    {
        foreach (var stream in database.Streams)
        {
            if (stream.Arn != arn)
                continue;

            // Finding the table deletes its expired items; the stream contains these deletions.
            database.Find(stream.Table.Name);
            return stream;
        }

        CheckArnFormat(arn);
        throw Failures.ResourceNotFound(Messages.StreamNotFound(arn));
    }

    public static StreamShard FindShard(StreamLog stream, string id) =>
        Array.Find(stream.GetShards(), shard => shard.Id == id) ?? throw Failures.ResourceNotFound(Messages.ShardNotFound);

    /// <summary>Finds the latest stream of a table.</summary>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    public static StreamLog FindLatest(Database database, string tableName)
    {
        var table = TableNames.ResolveTable(database, tableName);
        return table.Streams is [.., var latest] && latest.IsReadable
            ? latest
            : throw new InvalidOperationException(
                $"The table '{table.Name}' has no stream: create it with a StreamSpecification, or enable one with UpdateTable."
            );
    }
}
