using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Tests.Observation;

public class TestClockTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly TestClock _clock = new();

    [Fact]
    public async Task Untouched_it_is_the_real_time_and_its_timers_are_real()
    {
        var before = TimeProvider.System.GetUtcNow();
        var timestamp = _clock.GetTimestamp();

        await Task.Delay(TimeSpan.FromMilliseconds(20), _clock);

        Assert.InRange(_clock.GetUtcNow(), before, TimeProvider.System.GetUtcNow());
        Assert.InRange(_clock.GetElapsedTime(timestamp), TimeSpan.FromMilliseconds(15), Minute);
    }

    [Fact]
    public void After_an_advance_it_stops_and_moves_only_when_advanced()
    {
        _clock.Advance(TimeSpan.Zero);
        var (now, timestamp) = (_clock.GetUtcNow(), _clock.GetTimestamp());

        _clock.Advance(Minute);
        _clock.SetUtcNow(now + 3 * Minute);

        Assert.Equal(now + 3 * Minute, _clock.GetUtcNow());
        Assert.Equal(3 * Minute, _clock.GetElapsedTime(timestamp));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(-Minute));
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.SetUtcNow(now));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Timers_fire_when_they_are_due_and_in_that_order(bool createdWhileStopped)
    {
        if (createdWhileStopped)
            _clock.Advance(TimeSpan.Zero);
        var fired = new List<string>();
        using var later = _clock.CreateTimer(_ => fired.Add("later"), null, 3 * Minute, Timeout.InfiniteTimeSpan);
        using var sooner = _clock.CreateTimer(_ => fired.Add("sooner"), null, 2 * Minute, Timeout.InfiniteTimeSpan);
        using var never = _clock.CreateTimer(_ => fired.Add("never"), null, Minute, Timeout.InfiniteTimeSpan);
        never.Dispose();
        Assert.False(never.Change(Minute, Minute));

        _clock.Advance(2 * Minute - TimeSpan.FromSeconds(10));
        Assert.Empty(fired);
        _clock.Advance(5 * Minute);

        Assert.Equal(["sooner", "later"], fired);
    }

    [Fact]
    public void Periodic_timers_fire_for_each_period_and_changed_ones_start_again()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => fired++, null, Minute, Minute);

        _clock.Advance(3.5 * Minute);
        Assert.Equal(3, fired);
        Assert.True(timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        Assert.Equal(4, fired);
        _clock.Advance(10 * Minute);
        Assert.Equal(4, fired);
    }

    [Fact]
    public async Task Threads_that_advance_at_once_add_up()
    {
        _clock.Advance(TimeSpan.Zero);
        var start = _clock.GetUtcNow();
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, Minute, Minute);

        await Parallel.ForAsync(0, 1_000, (_, _) =>
        {
            _clock.Advance(Minute);
            return default;
        });

        Assert.Equal(start + 1_000 * Minute, _clock.GetUtcNow());
        Assert.Equal(1_000, fired);
    }

    [DynamoFact(Backend.Local)]
    public void On_another_backend_there_is_none_and_why(DynamoTestContext test) =>
        Assert.Contains(
            "a test cannot set the clock of Local",
            Assert.Throws<NotSupportedException>(() => test.Clock).Message,
            StringComparison.Ordinal
        );

    [DynamoFact(Backend.Local)]
    public void On_another_backend_there_is_no_mock_and_why(DynamoTestContext test) =>
        Assert.Contains("this test runs on Local", Assert.Throws<NotSupportedException>(() => test.Mock).Message, StringComparison.Ordinal);

    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency
    [DynamoFact(Backend.Mock)]
    public async Task A_token_is_remembered_for_ten_minutes(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Clock.Advance(TimeSpan.Zero);
        await AddAsync();
        test.Clock.Advance(10 * Minute - TimeSpan.FromTicks(1));
        await AddAsync();
        Assert.Equal("1", await CountAsync());

        test.Clock.Advance(TimeSpan.FromTicks(1));
        await AddAsync();

        Assert.Equal("2", await CountAsync());

        Task AddAsync() =>
            test.Client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest
                {
                    ClientRequestToken = "once",
                    TransactItems =
                    [
                        new()
                        {
                            Update = new()
                            {
                                TableName = "store",
                                Key = new() { ["id"] = new("one") },
                                UpdateExpression = "ADD #n :n",
                                ExpressionAttributeNames = new() { ["#n"] = "count" },
                                ExpressionAttributeValues = new() { [":n"] = new() { N = "1" } },
                            },
                        },
                    ],
                }
            );

        async Task<string> CountAsync() => (await test.Client.GetItemAsync("store", new() { ["id"] = new("one") })).Item["count"].N;
    }

    [Fact]
    public async Task A_table_is_made_when_the_clock_has_passed_the_delay()
    {
        await using var mock = new MockTestBackend(
            new TestTraffic(new TableIsolation("Mine", "p-"), new RequestLog(_clock), new FaultList()),
            _clock,
            Minute
        );
        _clock.Advance(TimeSpan.Zero);
        await SimpleTables.CreateAsync(mock.Client, "store");
        Assert.Equal(TableStatus.CREATING, (await mock.Client.DescribeTableAsync("store")).Table.TableStatus);

        _clock.Advance(Minute);

        Assert.Equal(TableStatus.ACTIVE, (await mock.Client.DescribeTableAsync("store")).Table.TableStatus);
    }
}
