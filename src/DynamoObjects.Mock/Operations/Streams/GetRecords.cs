using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html</summary>
internal static class GetRecords
{
    private const int MaxRecords = 1000;
    private const int MaxBytes = 1024 * 1024;

    public static GetRecordsResponse Run(Database database, GetRecordsRequest request)
    {
        var constraints = new Constraints();
        constraints.NotNull(request.ShardIterator, "shardIterator");
        constraints.Length(request.ShardIterator, 1, 2048, "shardIterator");
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, MaxRecords, "limit");
        constraints.ThrowIfUnmet();

        var now = database.Now;
        var iterator = ShardIterator.Parse(request.ShardIterator!, now);
        var stream = StreamNames.Find(database, iterator.StreamArn);
        var shard = StreamNames.FindShard(stream, iterator.ShardId);

        var entries = stream.Read(iterator.From, shard.Last ?? long.MaxValue, request.Limit ?? MaxRecords, out var isTrimmed);
        if (isTrimmed && !iterator.IsOldest)
            throw Failures.TrimmedDataAccess();
        var records = TakePage(entries, stream, database.Settings.Region);

        var next = records.Count > 0 ? entries[records.Count - 1].Number + 1 : iterator.From;
        var isAtEnd = shard.Last is { } last && records.Count == entries.Length && stream.Read(next, last, 1, out _).Length == 0;
        iterator = iterator with { From = next, Issued = now.ToUnixTimeSeconds(), IsOldest = iterator.IsOldest && records.Count == 0 };
        return new GetRecordsResponse { Records = records, NextShardIterator = isAtEnd ? null : iterator.ToText() }.Complete(
            records.Sum(record => record.Dynamodb!.SizeBytes!.Value)
        );
    }

    private static List<Record> TakePage(StreamEntry[] entries, StreamLog stream, string region)
    {
        var records = SdkCollections.List<Record>(entries.Length);
        var bytes = 0L;
        foreach (var entry in entries)
        {
            var change = new StreamChangeView(stream, entry);
            bytes += change.Size;
            if (bytes > MaxBytes && records.Count > 0)
                break;
            records.Add(Describe(change, region));
        }

        return records;
    }

    private static Record Describe(StreamChangeView change, string region) =>
        new()
        {
            EventID = change.EventId,
            EventName = change.EventName,
            EventVersion = "1.1",
            EventSource = "aws:dynamodb",
            AwsRegion = region,
            Dynamodb = new StreamRecord
            {
                ApproximateCreationDateTime = change.Time,
                Keys = SdkValues.ToSdk(change.Keys),
                NewImage = change.New is { } changed ? SdkValues.ToSdk(changed) : null,
                OldImage = change.Old is { } old ? SdkValues.ToSdk(old) : null,
                SequenceNumber = change.SequenceNumber,
                SizeBytes = change.Size,
                StreamViewType = change.ViewType,
            },
            UserIdentity = change.IsByService ? new Identity { PrincipalId = "dynamodb.amazonaws.com", Type = "Service" } : null,
        };
}
