using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations.Streams;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Streams;

public sealed class ShardTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 10, 30, 0, TimeSpan.Zero));
    private readonly MockDynamoDb _engine;

    public ShardTests() =>
        _engine = TestRequests.With(
            change: t => t.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE },
            options: new() { TimeProvider = _clock }
        );

    private string Arn => _engine.ListStreams().Streams![0].StreamArn!;

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void A_shard_is_closed_after_four_hours_and_the_next_one_is_its_child()
    {
        _engine.Put(TestRequests.Item("a", 1));
        _clock.Advance(TimeSpan.FromHours(4));
        _engine.Put(TestRequests.Item("b", 1));
        _engine.Streams.RollShards("books");
        _engine.Put(TestRequests.Item("c", 1));

        var shards = Shards();
        Assert.Equal(3, shards.Count);
        Assert.Equal([null, shards[0].ShardId, shards[1].ShardId], shards.Select(s => s.ParentShardId));
        Assert.Equal([true, true, false], shards.Select(s => s.SequenceNumberRange!.EndingSequenceNumber is not null));
        Assert.Equal(["INSERT a", "INSERT b", "INSERT c"], StreamTests.All(_engine).Select(StreamTests.Key));
        foreach (var record in Records(Iterator(shards[1], "TRIM_HORIZON")).Records!)
        {
            Assert.InRange(
                record.Dynamodb!.SequenceNumber!,
                shards[1].SequenceNumberRange!.StartingSequenceNumber!,
                shards[1].SequenceNumberRange!.EndingSequenceNumber!,
                StringComparer.Ordinal
            );
        }
    }

    [Fact]
    public void A_closed_shard_ends_and_an_open_one_goes_on()
    {
        _engine.Put(TestRequests.Item("a", 1));
        var open = Records(Iterator(Shards()[0], "TRIM_HORIZON"));
        Assert.NotNull(open.NextShardIterator);
        Assert.Empty(Records(open.NextShardIterator!).Records!);

        _engine.Streams.RollShards("books");

        Assert.Null(Records(open.NextShardIterator!).NextShardIterator);
        var first = Records(Iterator(Shards()[0], "TRIM_HORIZON"), 1);
        Assert.Single(first.Records!);
        Assert.Null(first.NextShardIterator);
    }

    [Fact]
    public void A_place_can_be_named_in_four_ways()
    {
        for (var i = 0; i < 4; i++)
            _engine.Put(TestRequests.Item("a", i));
        var shard = Shards()[0];
        var second = Records(Iterator(shard, "TRIM_HORIZON")).Records![1].Dynamodb!.SequenceNumber;
        var latest = Iterator(shard, "LATEST");
        _engine.Put(TestRequests.Item("a", 4));

        Assert.Equal(["0", "1", "2", "3", "4"], Numbers(Iterator(shard, "TRIM_HORIZON")));
        Assert.Equal(["1", "2", "3", "4"], Numbers(Iterator(shard, "AT_SEQUENCE_NUMBER", second)));
        Assert.Equal(["2", "3", "4"], Numbers(Iterator(shard, "AFTER_SEQUENCE_NUMBER", second)));
        Assert.Equal(["4"], Numbers(latest));
    }

    [Fact]
    public void Records_come_in_pages_of_the_limit_and_of_a_megabyte()
    {
        for (var i = 0; i < 5; i++)
            _engine.Put(TestRequests.Item("a", i, ("text", new string('x', 300_000))));
        var shard = Shards()[0];

        var two = Records(Iterator(shard, "TRIM_HORIZON"), 2);
        Assert.Equal(2, two.Records!.Count);
        Assert.Equal(["2", "3", "4"], Numbers(two.NextShardIterator!));
        Assert.Equal(3, Records(Iterator(shard, "TRIM_HORIZON")).Records!.Count);
    }

    [Fact]
    public void Records_and_closed_shards_go_after_a_day()
    {
        _engine.Put(TestRequests.Item("a", 1));
        var shard = Shards()[0];
        var number = Records(Iterator(shard, "TRIM_HORIZON")).Records![0].Dynamodb!.SequenceNumber;
        _clock.Advance(TimeSpan.FromHours(23));
        _engine.Put(TestRequests.Item("b", 1));
        Assert.Equal(["INSERT a", "INSERT b"], StreamTests.All(_engine).Select(StreamTests.Key));

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["INSERT b"], StreamTests.All(_engine).Select(StreamTests.Key));
        Assert.Equal("TrimmedDataAccessException", AssertRejected(() => Iterator(shard, "AT_SEQUENCE_NUMBER", number)).ErrorCode);
        _clock.Advance(TimeSpan.FromHours(24));
        Assert.DoesNotContain(shard.ShardId, Shards().Select(s => s.ShardId));
        Assert.Empty(StreamTests.All(_engine));
    }

    [Fact]
    public void An_iterator_counts_for_fifteen_minutes()
    {
        var iterator = Iterator(Shards()[0], "LATEST");
        _clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Empty(Records(iterator).Records!);

        _clock.Advance(TimeSpan.FromSeconds(1));

        var exception = AssertRejected(() => Records(iterator));
        Assert.Equal(("ExpiredIteratorException", "Iterator expired"), (exception.ErrorCode, exception.Message));
    }

    [Fact]
    public void Shards_are_described_in_pages_and_by_their_parent()
    {
        for (var i = 0; i < 4; i++)
            _engine.Streams.RollShards("books");
        var all = Shards();

        var first = _engine.DescribeStream(new() { StreamArn = Arn, Limit = 3 }).StreamDescription!;
        var second = _engine
            .DescribeStream(
                new()
                {
                    StreamArn = Arn,
                    Limit = 3,
                    ExclusiveStartShardId = first.LastEvaluatedShardId,
                }
            )
            .StreamDescription!;
        var children = _engine
            .DescribeStream(
                new()
                {
                    StreamArn = Arn,
                    ShardFilter = new() { Type = "CHILD_SHARDS", ShardId = all[1].ShardId },
                }
            )
            .StreamDescription!;

        Assert.Equal(5, all.Count);
        Assert.Equal(all.Select(s => s.ShardId), first.Shards!.Concat(second.Shards!).Select(s => s.ShardId));
        Assert.Null(second.LastEvaluatedShardId);
        Assert.Equal([all[2].ShardId], children.Shards!.Select(s => s.ShardId));
        Assert.Equal(["pk HASH", "sk RANGE"], first.KeySchema!.Select(k => $"{k.AttributeName} {k.KeyType}"));
        Assert.Equal("NEW_IMAGE", first.StreamViewType!.Value);
    }

    [Fact]
    public void Invalid_requests_are_rejected()
    {
        var shard = Shards()[0];

        Assert.Equal(
            "1 validation error detected: Value null at 'streamArn' failed to satisfy constraint: Member must not be null",
            AssertRejected(() => _engine.DescribeStream(new())).Message
        );
        Assert.Equal(
            "1 validation error detected: Value '1001' at 'limit' failed to satisfy constraint: Member must have value less than or "
                + "equal to 1000",
            AssertRejected(() => Records(Iterator(shard, "LATEST"), 1001)).Message
        );
        Assert.Equal(
            "1 validation error detected: Value 'MIDDLE' at 'shardIteratorType' failed to satisfy constraint: Member must satisfy "
                + "enum value set: [AFTER_SEQUENCE_NUMBER, LATEST, AT_SEQUENCE_NUMBER, TRIM_HORIZON]",
            AssertRejected(() => Iterator(shard, "MIDDLE")).Message
        );
        Assert.Equal(
            "1 validation error detected: Value null at 'shardFilter.shardId' failed to satisfy constraint: Member must not be null",
            AssertRejected(() =>
                _engine.DescribeStream(
                    new()
                    {
                        StreamArn = Arn,
                        ShardFilter = new() { Type = "CHILD_SHARDS" },
                    }
                )
            ).Message
        );
        Assert.Equal("Invalid ShardIterator", AssertRejected(() => Records("nonsense")).Message);
        Assert.Equal("Invalid ShardIterator", AssertRejected(() => Records($"{Arn}|1|@@@")).Message);
        Assert.Equal("Invalid SequenceNumber", AssertRejected(() => Iterator(shard, "AT_SEQUENCE_NUMBER", new string('x', 21))).Message);
        Assert.Equal(
            $"Requested resource not found: Stream: {Arn}x not found",
            Assert.IsType<ResourceNotFoundException>(AssertRejected(() => _engine.DescribeStream(new() { StreamArn = Arn + "x" }))).Message
        );
        Assert.IsType<ResourceNotFoundException>(
            AssertRejected(() => Iterator(new Shard { ShardId = "shardId-00000000000000000000-0000" }, "LATEST"))
        );
    }

    [Fact]
    public void Each_response_has_a_status_and_a_unique_request_id()
    {
        var shard = Shards()[0];
        var iterator = Iterator(shard, "LATEST");
        AmazonWebServiceResponse[] responses =
        [
            _engine.ListStreams(),
            _engine.DescribeStream(new() { StreamArn = Arn }),
            _engine.GetShardIterator(
                new()
                {
                    StreamArn = Arn,
                    ShardId = shard.ShardId,
                    ShardIteratorType = "LATEST",
                }
            ),
            _engine.GetRecords(new() { ShardIterator = iterator }),
        ];

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode));
        Assert.Equal(4, responses.Select(response => response.ResponseMetadata.RequestId).Distinct().Count());
        Assert.NotEmpty(AssertRejected(() => Records("nonsense")).RequestId);
    }

    private static AmazonDynamoDBException AssertRejected(Action action) => Assert.ThrowsAny<AmazonDynamoDBException>(action);

    private List<Shard> Shards() => StreamTests.Stream(_engine, Arn).Shards!;

    private string Iterator(Shard shard, string type, string? number = null) =>
        _engine
            .GetShardIterator(
                new()
                {
                    StreamArn = Arn,
                    ShardId = shard.ShardId,
                    ShardIteratorType = type,
                    SequenceNumber = number,
                }
            )
            .ShardIterator!;

    private GetRecordsResponse Records(string iterator, int? limit = null) =>
        _engine.GetRecords(new() { ShardIterator = iterator, Limit = limit });

    private IEnumerable<string> Numbers(string iterator) => Records(iterator).Records!.Select(r => r.Dynamodb!.Keys!["sk"].N);
}
