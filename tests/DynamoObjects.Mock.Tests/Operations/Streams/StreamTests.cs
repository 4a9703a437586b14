using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations.Streams;
using Microsoft.Extensions.Time.Testing;
using Record = DynamoObjects.Mock.Operations.Streams.Record;

namespace DynamoObjects.Mock.Tests.Operations.Streams;

public class StreamTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 10, 30, 15, 750, TimeSpan.Zero));

    [Fact]
    public void Each_change_of_an_item_is_a_record_in_the_order_of_the_changes()
    {
        using var engine = WithStream();

        engine.Put(TestRequests.Item("a", 1, ("colour", "red")));
        engine.Execute(
            new UpdateItemRequest
            {
                TableName = "books",
                Key = TestRequests.Item("a", 1),
                UpdateExpression = "SET colour = :c",
                ExpressionAttributeValues = TestRequests.Values((":c", "blue")),
            }
        );
        engine.Put(TestRequests.Item("b", 1));
        engine.Execute(new DeleteItemRequest("books", TestRequests.Item("a", 1)));

        var records = All(engine);
        Assert.Equal(["INSERT a -> red", "MODIFY a red -> blue", "INSERT b -> ", "REMOVE a blue ->"], records.Select(Describe));
        Assert.Equal(
            records.Select(r => r.Dynamodb!.SequenceNumber).Order(StringComparer.Ordinal),
            records.Select(r => r.Dynamodb!.SequenceNumber)
        );
        Assert.Equal(4, records.Select(r => r.EventID).Distinct().Count());
    }

    [Fact]
    public void A_record_has_the_content_of_a_record_on_AWS()
    {
        using var engine = WithStream();

        engine.Put(TestRequests.Item("a", 1, ("colour", "red")));

        var record = Assert.Single(All(engine));
        Assert.Equal(
            ("1.1", "aws:dynamodb", "us-east-1", null),
            (record.EventVersion, record.EventSource, record.AwsRegion, record.UserIdentity)
        );
        Assert.Equal(new DateTime(2026, 11, 23, 10, 30, 15, DateTimeKind.Utc), record.Dynamodb!.ApproximateCreationDateTime);
        Assert.Matches("^[0-9]{21}$", record.Dynamodb.SequenceNumber);
        Assert.Equal(["pk", "sk"], record.Dynamodb.Keys!.Keys.Order());
        Assert.Equal(StreamViewType.NEW_AND_OLD_IMAGES, record.Dynamodb.StreamViewType);

        // pk 2 + 1, sk 2 + 2 as the key, and again with colour 6 + 3 as the new image.
        Assert.Equal(7 + 16, record.Dynamodb.SizeBytes);
    }

    [Theory]
    [InlineData("KEYS_ONLY", false, false)]
    [InlineData("NEW_IMAGE", false, true)]
    [InlineData("OLD_IMAGE", true, false)]
    [InlineData("NEW_AND_OLD_IMAGES", true, true)]
    public void The_view_type_determines_the_images(string view, bool old, bool changed)
    {
        using var engine = WithStream(view);
        engine.Put(TestRequests.Item("a", 1, ("colour", "red")));
        engine.Put(TestRequests.Item("a", 1, ("colour", "blue")));

        var record = All(engine)[1].Dynamodb!;

        Assert.Equal((old, changed), (record.OldImage is not null, record.NewImage is not null));
        Assert.Equal("a", record.Keys!["pk"].S);
    }

    [Fact]
    public void A_write_that_changes_nothing_adds_no_record()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1, ("tags", new[] { "x", "y" })));

        engine.Put(TestRequests.Item("a", 1, ("tags", new[] { "y", "x" })));
        engine.Execute(new UpdateItemRequest { TableName = "books", Key = TestRequests.Item("a", 1) });
        engine.Execute(new DeleteItemRequest("books", TestRequests.Item("nobody", 1)));
        Assert.Throws<ConditionalCheckFailedException>(() =>
            engine.Execute(
                new PutItemRequest
                {
                    TableName = "books",
                    Item = TestRequests.Item("a", 1),
                    ConditionExpression = "attribute_not_exists(pk)",
                }
            )
        );

        Assert.Single(All(engine));
    }

    [Fact]
    public void Batches_and_transactions_are_recorded_and_those_that_are_cancelled_are_not()
    {
        using var engine = WithStream();
        engine.Execute(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    ["books"] = [new(new PutRequest(TestRequests.Item("a", 1))), new(new PutRequest(TestRequests.Item("a", 2)))],
                },
            }
        );
        engine.Execute(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Put = new() { TableName = "books", Item = TestRequests.Item("b", 1) },
                    },
                    new()
                    {
                        Delete = new() { TableName = "books", Key = TestRequests.Item("a", 1) },
                    },
                    new()
                    {
                        ConditionCheck = new()
                        {
                            TableName = "books",
                            Key = TestRequests.Item("a", 2),
                            ConditionExpression = "attribute_exists(pk)",
                        },
                    },
                ],
            }
        );
        Assert.Throws<TransactionCanceledException>(() =>
            engine.Execute(
                new TransactWriteItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "books", Item = TestRequests.Item("c", 1) },
                        },
                        new()
                        {
                            ConditionCheck = new()
                            {
                                TableName = "books",
                                Key = TestRequests.Item("a", 2),
                                ConditionExpression = "attribute_not_exists(pk)",
                            },
                        },
                    ],
                }
            )
        );

        Assert.Equal(
            ["INSERT a", "INSERT a", "INSERT b", "REMOVE a"],
            All(engine).Select(r => $"{r.EventName} {r.Dynamodb!.Keys!["pk"].S}")
        );
    }

    [Fact]
    public void A_record_is_the_callers_own()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1, ("colour", "red")));

        All(engine)[0].Dynamodb!.NewImage!["colour"].S = "green";

        Assert.Equal("red", All(engine)[0].Dynamodb!.NewImage!["colour"].S);
        Assert.Equal("red", engine.Get("a", 1)!["colour"].S);
    }

    [Fact]
    public void A_stream_that_is_disabled_can_be_read_for_a_day_and_the_next_one_is_another()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1));
        var first = Assert.Single(engine.ListStreams().Streams!);
        engine.Execute(Update(new() { StreamEnabled = false }));
        engine.Put(TestRequests.Item("b", 1));
        _clock.Advance(TimeSpan.FromMinutes(1));
        engine.Execute(Update(new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY }));
        engine.Put(TestRequests.Item("c", 1));

        var streams = engine.ListStreams(new() { TableName = "books" }).Streams!;
        Assert.Equal(2, streams.Count);
        Assert.Equal("DISABLED", Stream(engine, first.StreamArn!).StreamStatus);
        Assert.Equal(["INSERT a"], All(engine, first.StreamArn).Select(Key));
        Assert.Equal(["INSERT c"], All(engine).Select(Key));
        Assert.Equal(engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.LatestStreamArn, streams[1].StreamArn);

        _clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal([streams[1].StreamArn], engine.ListStreams().Streams!.Select(s => s.StreamArn));
    }

    [Fact]
    public void The_stream_of_a_deleted_table_can_be_read_for_a_day()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1));
        engine.Execute(new DeleteTableRequest("books"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        engine.Execute(TestRequests.Table());

        var stream = Assert.Single(engine.ListStreams().Streams!);
        Assert.Equal(("books", "DISABLED"), (stream.TableName, Stream(engine, stream.StreamArn!).StreamStatus));
        Assert.Equal(["INSERT a"], All(engine, stream.StreamArn).Select(Key));
        _clock.Advance(TimeSpan.FromHours(24));
        Assert.Empty(engine.ListStreams().Streams!);
    }

    [Fact]
    public void A_fork_begins_with_an_empty_stream_of_its_own()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1));
        using var fork = engine.Fork();
        fork.Put(TestRequests.Item("b", 1));
        engine.Put(TestRequests.Item("c", 1));

        Assert.Equal(["INSERT a", "INSERT c"], All(engine).Select(Key));
        Assert.Equal(["INSERT b"], All(fork).Select(Key));
    }

    [Fact]
    public void A_table_of_another_engine_has_a_stream_by_the_clock_of_the_engine_that_it_was_added_to()
    {
        using var source = WithStream();
        source.Put(TestRequests.Item("a", 1));
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var engine = new MockDynamoDb(new() { TimeProvider = clock });

        engine.AddTables(source);
        engine.Put(TestRequests.Item("b", 1));
        source.Put(TestRequests.Item("c", 1));

        var record = Assert.Single(All(engine));
        Assert.Equal(("INSERT b", clock.GetUtcNow().UtcDateTime), (Key(record), record.Dynamodb!.ApproximateCreationDateTime));
        Assert.Equal("2027-01-01T00:00:00.000", Assert.Single(engine.ListStreams().Streams!).StreamLabel);
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Empty(All(engine));
        Assert.Equal(2, All(source).Count);
    }

    [Fact]
    public void Streams_are_listed_in_pages()
    {
        using var engine = new MockDynamoDb(new() { TimeProvider = _clock });
        foreach (var name in (string[])["one", "two", "three"])
            engine.Execute(
                TestRequests.Table(name, t =>
                    t.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE }
                )
            );

        var first = engine.ListStreams(new() { Limit = 2 });
        var second = engine.ListStreams(new() { Limit = 2, ExclusiveStartStreamArn = first.LastEvaluatedStreamArn });

        Assert.Equal(["one", "three"], first.Streams!.Select(s => s.TableName));
        Assert.Equal(["two"], second.Streams!.Select(s => s.TableName));
        Assert.Null(second.LastEvaluatedStreamArn);
        Assert.Empty(engine.ListStreams(new() { TableName = "four" }).Streams!);
    }

    internal static List<Record> All(MockDynamoDb engine, string? arn = null)
    {
        arn ??= engine.ListStreams(new() { TableName = "books" }).Streams!.Last().StreamArn;
        var records = new List<Record>();
        foreach (var shard in Stream(engine, arn!).Shards!)
        {
            var iterator = engine
                .GetShardIterator(
                    new()
                    {
                        StreamArn = arn,
                        ShardId = shard.ShardId,
                        ShardIteratorType = "TRIM_HORIZON",
                    }
                )
                .ShardIterator;
            while (iterator is not null)
            {
                var page = engine.GetRecords(new() { ShardIterator = iterator });
                records.AddRange(page.Records!);
                iterator = page.Records!.Count == 0 ? null : page.NextShardIterator;
            }
        }

        return records;
    }

    internal static StreamDescription Stream(MockDynamoDb engine, string arn) =>
        engine.DescribeStream(new() { StreamArn = arn }).StreamDescription!;

    internal static string Key(Record record) => $"{record.EventName} {record.Dynamodb!.Keys!["pk"].S}";

    internal static string Key(StreamChange change) => $"{change.EventName} {change.Keys["pk"].S}";

    private static string Describe(Record record)
    {
        var (before, after) = (record.Dynamodb!.OldImage, record.Dynamodb.NewImage);
        return Key(record) + (Colour(before) is "" ? "" : $" {Colour(before)}") + (after is null ? " ->" : $" -> {Colour(after)}");
    }

    private static string Colour(Dictionary<string, AttributeValue>? image) =>
        image is not null && image.TryGetValue("colour", out var colour) ? colour.S : "";

    private static UpdateTableRequest Update(StreamSpecification stream) => new() { TableName = "books", StreamSpecification = stream };

    private MockDynamoDb WithStream(string view = "NEW_AND_OLD_IMAGES") =>
        TestRequests.With(
            change: t => t.StreamSpecification = new() { StreamEnabled = true, StreamViewType = view },
            options: new() { TimeProvider = _clock }
        );
}
