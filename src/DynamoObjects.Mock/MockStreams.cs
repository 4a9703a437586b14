using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Operations.Tables;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Streams;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock;

/// <summary>DynamoDB Streams of a <see cref="MockDynamoDb"/>: the changes of the last 24 hours of tables that have a stream.</summary>
/// <remarks>
/// <para>The four operations are those of the API, with its messages; <see cref="ReadAsync"/> is all that most tests need. The SDK has the types of the API in a package of
/// its own; these have the same names and members.</para>
/// <para>Shards are closed after four hours by <see cref="MockDynamoDb.TimeProvider"/>, and records are kept for 24. A fork begins with empty streams.</para>
/// <para>Thread safety: every member may be called from any number of threads at once.</para>
/// <para>See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change data capture for DynamoDB Streams</see>.</para>
/// </remarks>
public sealed class MockStreams
{
    private const int MostListed = 100;
    private const int MostRecords = 1000;
    private const int MostBytes = 1024 * 1024;

    private readonly MockDynamoDb _mock;

    internal MockStreams(MockDynamoDb mock) => _mock = mock;

    /// <summary>Lists the streams of the account, also disabled ones and those of deleted tables, for 24 hours.</summary>
    /// <param name="request">Of which table, and how many.</param>
    /// <returns>The streams.</returns>
    /// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public ListStreamsResponse ListStreams(ListStreamsRequest? request = null)
    {
        request ??= new ListStreamsRequest();
        StreamTexts.CheckAll(request);
        var constraints = new Constraints();
        if (request.TableName is not null)
            TableNames.Check(ref constraints, request.TableName);
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, MostListed, "limit");
        constraints.ThrowIfUnmet();

        var table = request.TableName is { } name ? TableNames.NameIn(_mock.Database, name) : null;
        var found = _mock.Database.Streams
            .Where(stream => request.TableName is null || stream.Table.Name == table)
            .Where(stream => request.ExclusiveStartStreamArn is not { } last || string.CompareOrdinal(stream.Arn, last) > 0)
            .OrderBy(stream => stream.Arn, StringComparer.Ordinal)
            .Take((request.Limit ?? MostListed) + 1)
            .ToList();
        var hasMore = found.Count > (request.Limit ?? MostListed);
        if (hasMore)
            found.RemoveAt(found.Count - 1);
        return new ListStreamsResponse
        {
            Streams = found.ToSdkList(stream => new StreamSummary
            {
                StreamArn = stream.Arn,
                TableName = stream.Table.Name,
                StreamLabel = stream.Definition.Label,
            }),
            LastEvaluatedStreamArn = hasMore ? found[^1].Arn : null,
        };
    }

    /// <summary>Describes a stream and its shards.</summary>
    /// <param name="request">Which stream, and which of its shards.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such stream.</exception>
    /// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public DescribeStreamResponse DescribeStream(DescribeStreamRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        StreamTexts.CheckAll(request);
        var constraints = new Constraints();
        CheckArn(ref constraints, request.StreamArn);
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, MostListed, "limit");
        if (request.ShardFilter is { } filter)
        {
            constraints.NotNull(filter.Type, "shardFilter.type");
            constraints.NotNull(filter.ShardId, "shardFilter.shardId");
            if (filter.Type is { } type && type != "CHILD_SHARDS")
                constraints.Add(type, "shardFilter.type", Messages.InEnum("CHILD_SHARDS"));
        }
        constraints.ThrowIfUnmet();

        var stream = Find(request.StreamArn!);
        var shards = stream.Shards()
            .Where(shard => request.ShardFilter?.ShardId is not { } parent || shard.ParentId == parent)
            .SkipWhile(shard => request.ExclusiveStartShardId is { } last && string.CompareOrdinal(shard.Id, last) <= 0)
            .ToList();
        var shown = shards.GetRange(0, Math.Min(shards.Count, request.Limit ?? MostListed));
        return new DescribeStreamResponse
        {
            StreamDescription = new StreamDescription
            {
                StreamArn = stream.Arn,
                StreamLabel = stream.Definition.Label,
                StreamStatus = stream.IsEnabled ? "ENABLED" : "DISABLED",
                StreamViewType = stream.Definition.ViewType,
                CreationRequestDateTime = SdkTimes.From(stream.Created),
                TableName = stream.Table.Name,
                KeySchema = TableDescriptions.Describe(stream.Table.Key),
                Shards = shown.ToSdkList(shard => new Shard
                {
                    ShardId = shard.Id,
                    ParentShardId = shard.ParentId,
                    SequenceNumberRange = new SequenceNumberRange
                    {
                        StartingSequenceNumber = Records.Text(shard.First),
                        EndingSequenceNumber = shard.Last is { } last ? Records.Text(last) : null,
                    },
                }),
                LastEvaluatedShardId = shown.Count < shards.Count ? shown[^1].Id : null,
            },
        };
    }

    /// <summary>Gives a place in a shard.</summary>
    /// <param name="request">Which shard, and where.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such stream or shard.</exception>
    /// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request; the error code is <c>TrimmedDataAccessException</c> for a record that is older than 24 hours.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public GetShardIteratorResponse GetShardIterator(GetShardIteratorRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        StreamTexts.CheckAll(request);
        var constraints = new Constraints();
        CheckArn(ref constraints, request.StreamArn);
        constraints.NotNull(request.ShardId, "shardId");
        constraints.Length(request.ShardId, 28, 65, "shardId");
        constraints.NotNull(request.ShardIteratorType, "shardIteratorType");
        if (request.ShardIteratorType is { } type && type is not ("AT_SEQUENCE_NUMBER" or "AFTER_SEQUENCE_NUMBER" or "TRIM_HORIZON" or "LATEST"))
        {
            constraints.Add(
                type, "shardIteratorType", Messages.InEnum("AFTER_SEQUENCE_NUMBER, LATEST, AT_SEQUENCE_NUMBER, TRIM_HORIZON"));
        }
        constraints.ThrowIfUnmet();

        var stream = Find(request.StreamArn!);
        var shard = FindShard(stream, request.ShardId!);
        var from = request.ShardIteratorType switch
        {
            "LATEST" => StreamLog.Next,
            "TRIM_HORIZON" => shard.First,
            _ => Numbered(stream, shard, request),
        };
        var place = new ShardPlace(
            stream.Arn, shard.Id, Math.Max(from, shard.First), _mock.TimeProvider.GetUtcNow().ToUnixTimeSeconds(), request.ShardIteratorType == "TRIM_HORIZON");
        return new GetShardIteratorResponse { ShardIterator = place.ToText() };
    }

    /// <summary>Reads the records at a place in a shard.</summary>
    /// <param name="request">Where, and how many.</param>
    /// <returns>The records, and the place after them.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such stream or shard any more.</exception>
    /// <exception cref="AmazonDynamoDBException">DynamoDB refuses the request; the error code is <c>ExpiredIteratorException</c> for a place that was given more than 15 minutes ago,
    /// <c>TrimmedDataAccessException</c> for records that are older than 24 hours.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public GetRecordsResponse GetRecords(GetRecordsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        StreamTexts.CheckAll(request);
        var constraints = new Constraints();
        constraints.NotNull(request.ShardIterator, "shardIterator");
        constraints.Length(request.ShardIterator, 1, 2048, "shardIterator");
        constraints.AtLeast(request.Limit, 1, "limit");
        constraints.AtMost(request.Limit, MostRecords, "limit");
        constraints.ThrowIfUnmet();

        var now = _mock.TimeProvider.GetUtcNow();
        var place = ShardPlace.Parse(request.ShardIterator!, now);
        var stream = Find(place.StreamArn);
        var shard = FindShard(stream, place.ShardId);
        var entries = stream.Read(place.From, shard.Last ?? long.MaxValue, request.Limit ?? MostRecords, out var isTrimmed);
        if (isTrimmed && !place.IsOldest)
            throw Failures.Of("TrimmedDataAccessException", Messages.TrimHorizon);

        var records = SdkCollections.List<Record>(entries.Length);
        var bytes = 0L;
        foreach (var entry in entries)
        {
            var record = Records.Of(stream, entry, _mock.Region);
            bytes += record.Dynamodb!.SizeBytes!.Value;
            if (bytes > MostBytes && records.Count > 0)
                break;
            records.Add(record);
        }
        var next = records.Count > 0 ? entries[records.Count - 1].Number + 1 : place.From;
        var isRead = shard.Last is { } last && records.Count == entries.Length && stream.Read(next, last, 1, out _).Length == 0;
        return new GetRecordsResponse
        {
            Records = records,
            NextShardIterator = isRead ? null : (place with { From = next, Issued = now.ToUnixTimeSeconds(), IsOldest = place.IsOldest && records.Count == 0 }).ToText(),
        };
    }

    /// <summary>Reads the changes of a table in their order, those that were made and then those that come, until the stream is disabled or the reading cancelled.</summary>
    /// <param name="tableName">The table, by its name or ARN; its latest stream is read.</param>
    /// <param name="fromOldest">Whether the changes of the last 24 hours come first; otherwise only those that are made from now on, the call of this method, not the first step.</param>
    /// <param name="cancellationToken">Ends the reading, with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The changes; each enumeration reads them from the same place on. Nothing is polled: a write wakes those that wait,
    /// and so does a request that finds an item expired; the clock alone does not.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such table.</exception>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public IAsyncEnumerable<Record> ReadAsync(string tableName, bool fromOldest = true, CancellationToken cancellationToken = default)
        => FollowAsync(_mock.Database, Latest(tableName), fromOldest ? 0 : StreamLog.Next, cancellationToken);

    /// <summary>Closes the open shard of a table's stream and opens the next one, as AWS does every few hours.</summary>
    /// <param name="tableName">The table, by its name or ARN.</param>
    /// <exception cref="ResourceNotFoundException">There is no such table.</exception>
    /// <exception cref="InvalidOperationException">The table has no stream.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public void RollShards(string tableName) => Latest(tableName).Roll();

    private static void CheckArn(ref Constraints constraints, string? arn)
    {
        constraints.NotNull(arn, "streamArn");
        constraints.Length(arn, 37, 1024, "streamArn");
    }

    private static StreamShard FindShard(StreamLog stream, string id)
        => Array.Find(stream.Shards(), shard => shard.Id == id) ?? throw Failures.ResourceNotFound(Messages.ShardNotFound);

    private static long Numbered(StreamLog stream, StreamShard shard, GetShardIteratorRequest request)
    {
        if (request.SequenceNumber is not { } text)
            throw Failures.Validation(Messages.SequenceNumberMissing);
        if (!Records.TryParse(text, out var number))
            throw Failures.Validation(Messages.SequenceNumberInvalid);
        if (number < shard.First || number > (shard.Last ?? long.MaxValue - 1))
            throw Failures.Validation(Messages.SequenceNumberOutOfShard);
        stream.Read(number, number, 1, out var isTrimmed);
        if (isTrimmed)
            throw Failures.Of("TrimmedDataAccessException", Messages.TrimHorizon);
        return request.ShardIteratorType == "AFTER_SEQUENCE_NUMBER" ? number + 1 : number;
    }

    private async IAsyncEnumerable<Record> FollowAsync(
        Database database, StreamLog stream, long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            database.Find(stream.Table.Name);
            var isOver = !stream.IsEnabled;
            var entries = stream.Read(from, long.MaxValue, MostRecords, out _);
            foreach (var entry in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                from = entry.Number + 1;
                yield return Records.Of(stream, entry, _mock.Region);
            }
            if (isOver && entries.Length == 0)
                yield break;
            if (entries.Length == 0)
                await stream.WaitAsync(from).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private StreamLog Latest(string tableName)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        var table = TableNames.ResolveTable(_mock.Database, tableName);
        return table.Streams is [.., var latest] && latest.IsThere
            ? latest
            : throw new InvalidOperationException($"The table '{table.Name}' has no stream: create it with a StreamSpecification, or enable one with UpdateTable.");
    }

    private StreamLog Find(string arn)
    {
        foreach (var stream in _mock.Database.Streams)
        {
            if (stream.Arn != arn)
                continue;

            // Whoever looks at a stream looks at its table: what has expired goes, and is told.
            _mock.Database.Find(stream.Table.Name);
            return stream;
        }
        throw Failures.ResourceNotFound(Messages.StreamNotFound(arn));
    }
}
