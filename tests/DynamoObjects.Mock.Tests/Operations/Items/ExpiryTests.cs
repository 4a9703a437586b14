using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Tests.Operations.Streams;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Items;

/// <summary>Items that expire.</summary>
public class ExpiryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);

    [Fact]
    public void An_item_is_gone_when_the_clock_has_passed_its_time()
    {
        using var engine = WithTimeToLive();
        engine.Put(Expiring("a", 60));
        engine.Put(Expiring("b", 120));
        engine.Put(TestRequests.Item("c", 1));

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(["a", "b", "c"], Keys(engine));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["b", "c"], Keys(engine));
        Assert.Null(engine.Get("a", 1));
        _clock.Advance(TimeSpan.FromDays(1000));

        Assert.Equal(["c"], Keys(engine));
        Assert.Equal(1, engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.ItemCount);
    }

    [Fact]
    public void A_new_expiration_time_replaces_the_previous_one()
    {
        using var engine = WithTimeToLive();
        engine.Put(Expiring("later", 60));
        engine.Put(Expiring("never", 60));
        engine.Put(Expiring("sooner", 6000));
        engine.Put(Expiring("later", 600));
        engine.Execute(
            new UpdateItemRequest
            {
                TableName = "books",
                Key = TestRequests.Item("never", 1),
                UpdateExpression = "REMOVE expires",
            }
        );
        engine.Put(Expiring("sooner", 30));

        _clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(["later", "never"], Keys(engine));
        _clock.Advance(TimeSpan.FromSeconds(600));
        Assert.Equal(["never"], Keys(engine));
    }

    [Fact]
    public void Only_a_number_of_the_last_five_years_expires()
    {
        using var engine = WithTimeToLive();
        engine.Put(TestRequests.Item("text", 1, ("expires", Seconds(-10).N)));
        engine.Put(TestRequests.Item("list", 1, ("expires", new object[] { Seconds(-10) })));
        engine.Put(TestRequests.Item("zero", 1, ("expires", 0)));
        engine.Put(
            TestRequests.Item(
                "milliseconds",
                1,
                ("expires", new AttributeValue { N = Start.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) })
            )
        );
        engine.Put(TestRequests.Item("huge", 1, ("expires", new AttributeValue { N = "1E+125" })));
        var fiveYears = (int)(Start - Start.AddYears(-5)).TotalSeconds;
        engine.Put(Expiring("old", -fiveYears));
        engine.Put(Expiring("recent", -fiveYears + 60));
        engine.Put(TestRequests.Item("fraction", 1, ("expires", new AttributeValue { N = Seconds(-1).N + ".9" })));

        Assert.Equal(["huge", "list", "milliseconds", "old", "text", "zero"], Keys(engine));
    }

    [Fact]
    public void Expired_items_are_deleted_when_time_to_live_is_enabled_and_remain_when_it_is_disabled()
    {
        using var engine = TestRequests.With(options: new() { TimeProvider = _clock, TableStatusDelay = TimeSpan.FromMinutes(10) });
        _clock.Advance(TimeSpan.FromMinutes(10));
        engine.Put(Expiring("a", -60));
        engine.Put(Expiring("b", 7000));

        engine.Execute(Update(true));
        Assert.Equal(["a", "b"], Keys(engine));
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(["b"], Keys(engine));
        _clock.Advance(TimeSpan.FromMinutes(60));
        engine.Execute(Update(false));
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(["b"], Keys(engine));
    }

    [Fact]
    public void With_a_delay_an_expired_item_remains_until_the_delay_ends_or_expired_items_are_deleted()
    {
        using var engine = WithTimeToLive(options => options.TimeToLiveDelay = TimeSpan.FromHours(48));
        engine.Put(Expiring("a", 60));
        engine.Put(Expiring("b", 60 + 3600));
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(["a", "b"], Keys(engine));

        Assert.Equal(1, engine.DeleteExpiredItems());
        Assert.Equal(["b"], Keys(engine));
        _clock.Advance(TimeSpan.FromHours(48));
        Assert.Equal(["b"], Keys(engine));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(Keys(engine));
        Assert.Equal(0, engine.DeleteExpiredItems());
    }

    [Fact]
    public void Indexes_sizes_and_the_stream_follow_and_the_record_is_the_services()
    {
        using var engine = TestRequests.With(
            change: table =>
            {
                table.AddIndex("by-colour", "colour");
                table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.OLD_IMAGE };
            },
            options: new() { TimeProvider = _clock }
        );
        engine.Execute(Update(true));
        var item = Expiring("a", 60);
        item["colour"] = new("red");
        engine.Put(item);
        _clock.Advance(TimeSpan.FromSeconds(61));

        var found = engine.Run<QueryResponse>(
            new QueryRequest
            {
                TableName = "books",
                IndexName = "by-colour",
                KeyConditionExpression = "colour = :c",
                ExpressionAttributeValues = TestRequests.Values((":c", "red")),
            }
        );
        var table = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;
        var record = StreamTests.All(engine)[1];

        Assert.Empty(found.Items);
        Assert.Equal((0, 0), (table.ItemCount, table.TableSizeBytes));
        Assert.Equal("REMOVE a", StreamTests.Key(record));
        Assert.Equal(("dynamodb.amazonaws.com", "Service"), (record.UserIdentity!.PrincipalId, record.UserIdentity.Type));
        Assert.Equal("red", record.Dynamodb!.OldImage!["colour"].S);
    }

    [Fact]
    public void An_item_that_has_expired_is_no_item_for_a_condition()
    {
        using var engine = WithTimeToLive();
        engine.Put(Expiring("lock", 60));
        var acquire = new PutItemRequest
        {
            TableName = "books",
            Item = Expiring("lock", 600),
            ConditionExpression = "attribute_not_exists(pk)",
        };
        Assert.Throws<ConditionalCheckFailedException>(() => engine.Execute(acquire));

        _clock.Advance(TimeSpan.FromSeconds(61));

        engine.Execute(acquire);
        Assert.Equal(["lock"], Keys(engine));
    }

    [Fact]
    public void A_fork_expires_items_on_its_own()
    {
        using var engine = WithTimeToLive();
        engine.Put(Expiring("a", 60));
        using var fork = engine.Fork();
        fork.Put(Expiring("a", 6000));

        _clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Empty(Keys(engine));
        Assert.Equal(["a"], Keys(fork));
    }

    [Fact]
    public async Task Writers_and_the_deletion_of_expired_items_do_not_disturb_each_other()
    {
        using var engine = WithTimeToLive();

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(writer =>
                    Task.Run(() =>
                    {
                        for (var i = 0; i < 500; i++)
                        {
                            engine.Put(Expiring($"{writer}-{i}", i % 2 == 0 ? 5 : 1_000_000));
                            if (i % 50 == 0)
                                _clock.Advance(TimeSpan.FromSeconds(1));
                            engine.Get($"{writer}-{i}", 1);
                        }
                    })
                )
        );
        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(1000, Keys(engine).Count());
        Assert.Equal(1000, engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.ItemCount);
    }

    private static IEnumerable<string> Keys(MockDynamoDb engine) =>
        engine.Run<ScanResponse>(new ScanRequest("books")).Items.Select(item => item["pk"].S).Order(StringComparer.Ordinal);

    private static AttributeValue Seconds(int after) =>
        new() { N = Start.AddSeconds(after).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) };

    private static Dictionary<string, AttributeValue> Expiring(string pk, int after) =>
        TestRequests.Item(pk, 1, ("expires", Seconds(after)));

    private static UpdateTimeToLiveRequest Update(bool enabled) =>
        new()
        {
            TableName = "books",
            TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = enabled },
        };

    private MockDynamoDb WithTimeToLive(Action<MockDynamoDbOptions>? change = null)
    {
        var options = new MockDynamoDbOptions { TimeProvider = _clock };
        change?.Invoke(options);
        var engine = TestRequests.With(options: options);
        engine.Execute(Update(true));
        return engine;
    }
}
