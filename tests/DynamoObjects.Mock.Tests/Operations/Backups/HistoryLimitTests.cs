using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using Microsoft.Extensions.Time.Testing;
using static DynamoObjects.Mock.Tests.Operations.Backups.BackupScene;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>A history has a limit, and its earliest time says so.</summary>
public class HistoryLimitTests
{
    private readonly FakeTimeProvider _clock = new(Noon);

    [Fact]
    public void A_history_above_its_limit_begins_later()
    {
        const long Limit = 100_000;
        using var engine = Create(Limit);
        for (var second = 1; second <= 1000; second++)
            Write(engine, second % 100);

        var history = GetHistory(engine);
        var earliest = GetEarliest(engine);

        Assert.InRange(history.Bytes, Limit / 2, Limit);
        Assert.InRange(earliest, Noon.UtcDateTime.AddSeconds(900), Noon.UtcDateTime.AddSeconds(999));
        Assert.Equal(history.Count, (int)(Noon.UtcDateTime.AddSeconds(1000) - earliest).TotalSeconds);
        var exception = Assert.Throws<InvalidRestoreTimeException>(() => engine.Execute(ToPoint(600)));
        Assert.Contains($"EarliestRestorableDateTime '{earliest:yyyy-MM-dd'T'HH:mm:ss}Z'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_time_is_not_before_the_earliest()
    {
        using var engine = Create(100_000);
        for (var second = 1; second <= 1000; second++)
            Write(engine, second % 100);

        engine.Execute(ToPoint());

        Assert.Equal(100, engine.Run<ScanResponse>(new ScanRequest("copy")).Count);
    }

    [Fact]
    public void Without_a_limit_of_memory_the_earliest_time_stays()
    {
        using var engine = Create(long.MaxValue);
        for (var second = 1; second <= 1000; second++)
            Write(engine, second % 100);

        Assert.Equal(Noon.UtcDateTime, GetEarliest(engine));
        Assert.Equal(1000, GetHistory(engine).Count);
    }

    [Fact]
    public void A_limit_of_zero_keeps_only_the_present_state()
    {
        using var engine = Create(0);
        Write(engine, 1);
        Write(engine, 2);

        Assert.Equal(0, GetHistory(engine).Count);
        Assert.Equal(Noon.UtcDateTime.AddSeconds(2), GetEarliest(engine));
        _clock.Advance(TimeSpan.FromMinutes(10));
        engine.Execute(ToPoint());
        Assert.Equal(2, engine.Run<ScanResponse>(new ScanRequest("copy")).Count);
    }

    [Fact]
    public void States_from_before_the_period_are_dropped()
    {
        using var engine = Create(long.MaxValue, days: 1);
        for (var hour = 0; hour < 100; hour++)
        {
            _clock.Advance(TimeSpan.FromHours(1));
            Write(engine, hour);
        }

        Assert.InRange(GetHistory(engine).Count, 24, 25);
    }

    [Fact]
    public void Changes_of_an_item_within_a_second_cost_the_memory_of_one()
    {
        using var engine = Create(long.MaxValue);
        for (var i = 0; i < 100; i++)
            engine.Put(TestRequests.Item("a", i, ("note", new string('x', 1000))));
        _clock.Advance(TimeSpan.FromSeconds(1));
        engine.Put(TestRequests.Item("a", 1));
        var once = GetHistory(engine).Bytes;

        for (var i = 0; i < 1000; i++)
            engine.Put(TestRequests.Item("a", 1, ("note", new string('y', 1000))));

        Assert.InRange(once, 1000, 10_000);
        Assert.Equal(once, GetHistory(engine).Bytes);
    }

    [Fact]
    public void A_state_costs_at_most_the_memory_of_its_table()
    {
        using var engine = Create(long.MaxValue);
        Write(engine, 1);
        for (var i = 2; i < 10_000; i++)
            engine.Put(TestRequests.Item("a", i));

        Assert.InRange(GetHistory(engine).Bytes, 1, 1000);
    }

    [Fact]
    public void Disabling_recovery_drops_the_history()
    {
        using var engine = Create(long.MaxValue);
        Write(engine, 1);

        Update(engine, new() { PointInTimeRecoveryEnabled = false });

        Assert.Null(engine.Database.Find("books")!.History);
    }

    private MockDynamoDb Create(long limit, int days = 35)
    {
        var engine = TestRequests.With(options: new() { TimeProvider = _clock, PointInTimeHistoryLimit = limit });
        Update(engine, new() { PointInTimeRecoveryEnabled = true, RecoveryPeriodInDays = days });
        return engine;
    }

    private static void Update(MockDynamoDb engine, PointInTimeRecoverySpecification specification) =>
        engine.Execute(new UpdateContinuousBackupsRequest { TableName = "books", PointInTimeRecoverySpecification = specification });

    private void Write(MockDynamoDb engine, int sk)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        engine.Put(TestRequests.Item("a", sk));
    }

    private static PointInTimeHistory GetHistory(MockDynamoDb engine) => engine.Database.Find("books")!.History!;

    private static DateTime GetEarliest(MockDynamoDb engine) =>
        engine
            .Run<DescribeContinuousBackupsResponse>(new DescribeContinuousBackupsRequest { TableName = "books" })
            .ContinuousBackupsDescription.PointInTimeRecoveryDescription.EarliestRestorableDateTime!.Value;
}
