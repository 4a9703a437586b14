using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Streams;

public class ReadingTests
{
    [Fact]
    public async Task A_reader_gets_earlier_and_later_changes()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1));
        await using var reader = engine.Streams.ReadAsync("books").GetAsyncEnumerator();
        await using var late = engine.Streams.ReadAsync("books", fromOldest: false).GetAsyncEnumerator();

        Assert.True(await reader.MoveNextAsync());
        Assert.Equal("INSERT a", StreamTests.Key(reader.Current));
        var next = reader.MoveNextAsync();
        var first = late.MoveNextAsync();
        Assert.False(next.IsCompleted);
        Assert.False(first.IsCompleted);
        engine.Put(TestRequests.Item("b", 1));
        Assert.True(await next && await first);

        Assert.Equal(("INSERT b", "INSERT b"), (StreamTests.Key(reader.Current), StreamTests.Key(late.Current)));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("delete")]
    [InlineData("dispose")]
    public async Task Reading_ends_with_the_stream_its_table_or_its_engine(string end)
    {
        using var engine = WithStream();
        var reading = Count(engine);

        engine.Put(TestRequests.Item("a", 1));
        if (end == "disable")
            engine.Execute(
                new UpdateTableRequest
                {
                    TableName = "books",
                    StreamSpecification = new() { StreamEnabled = false },
                }
            );
        else if (end == "delete")
            engine.Execute(new DeleteTableRequest("books"));
        else
            engine.Dispose();

        Assert.Equal(1, await reading);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var engine = WithStream();
        using var cancel = new CancellationTokenSource();
        await using var reader = engine.Streams.ReadAsync("books", cancellationToken: cancel.Token).GetAsyncEnumerator();
        var next = reader.MoveNextAsync();

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.AsTask());
    }

    [Fact]
    public void A_table_without_a_stream_is_named()
    {
        using var engine = TestRequests.With();

        var exception = Assert.Throws<InvalidOperationException>(() => engine.Streams.ReadAsync("books"));

        Assert.Equal(
            "The table 'books' has no stream: create it with a StreamSpecification, or enable one with UpdateTable.",
            exception.Message
        );
        Assert.Throws<ResourceNotFoundException>(() => engine.Streams.ReadAsync("nothing"));
    }

    [Fact]
    public async Task Many_writers_and_readers_see_every_change_of_an_item_once_and_in_order()
    {
        const int Writers = 4;
        const int Items = 5;
        const int Changes = 200;
        using var engine = WithStream();
        var readers = Enumerable
            .Range(0, 3)
            .Select(_ =>
                Task.Run(async () =>
                {
                    var last = new Dictionary<string, int>();
                    var seen = 0;
                    await foreach (var record in engine.Streams.ReadAsync("books"))
                    {
                        var key = record.Keys["pk"].S;
                        var value = int.Parse(record.NewImage!["value"].N, CultureInfo.InvariantCulture);
                        Assert.Equal(last.GetValueOrDefault(key) + 1, value);
                        last[key] = value;
                        if (++seen == Writers * Items * Changes)
                            break;
                    }

                    return last.Count;
                })
            )
            .ToList();

        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer =>
                    Task.Run(() =>
                    {
                        for (var change = 1; change <= Changes; change++)
                        {
                            for (var item = 0; item < Items; item++)
                                engine.Put(TestRequests.Item($"{writer}-{item}", 1, ("value", change)));
                            if (change % 50 == 0)
                                engine.Streams.RollShards("books");
                        }
                    })
                )
        );

        Assert.All(await Task.WhenAll(readers), count => Assert.Equal(Writers * Items, count));
        Assert.Equal(Writers * Items * Changes, StreamTests.All(engine).Count);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_rejected_in_each_text_of_a_request()
    {
        using var engine = WithStream();
        const string Half = "a\ud800";
        Action<MockDynamoDb>[] requests =
        [
            engine => engine.ListStreams(new() { TableName = Half }),
            engine => engine.ListStreams(new() { ExclusiveStartStreamArn = Half }),
            engine => engine.DescribeStream(new() { StreamArn = Half }),
            engine => engine.DescribeStream(new() { ExclusiveStartShardId = Half }),
            engine => engine.DescribeStream(new() { ShardFilter = new() { Type = Half } }),
            engine => engine.DescribeStream(new() { ShardFilter = new() { ShardId = Half } }),
            engine => engine.GetShardIterator(new() { StreamArn = Half }),
            engine => engine.GetShardIterator(new() { ShardId = Half }),
            engine => engine.GetShardIterator(new() { ShardIteratorType = Half }),
            engine => engine.GetShardIterator(new() { SequenceNumber = Half }),
            engine => engine.GetRecords(new() { ShardIterator = Half }),
        ];

        Assert.All(requests, request =>
            Assert.Equal("SerializationException", Assert.Throws<AmazonDynamoDBException>(() => request(engine)).ErrorCode)
        );
    }

    private static async Task<int> Count(MockDynamoDb engine)
    {
        var count = 0;
        await foreach (var _ in engine.Streams.ReadAsync("books"))
            count++;
        return count;
    }

    private static MockDynamoDb WithStream() =>
        TestRequests.With(change: t =>
            t.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES }
        );
}
