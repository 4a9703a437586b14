using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Streams;

public class StreamChangeTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 10, 30, 15, 750, TimeSpan.Zero));

    [Fact]
    public async Task A_change_has_the_members_of_the_record_in_the_API()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1, ("color", "red")));
        engine.Put(TestRequests.Item("a", 1, ("color", "blue")));

        var change = (await ReadAsync(engine, 2))[1];

        var record = StreamTests.All(engine)[1];
        var data = record.Dynamodb!;
        Assert.Equal(("MODIFY", record.EventName, data.SequenceNumber), (change.EventName, change.EventName, change.SequenceNumber));
        Assert.Equal(new DateTime(2026, 11, 23, 10, 30, 15, DateTimeKind.Utc), change.ApproximateCreationDateTime);
        Assert.Equal((data.SizeBytes, data.StreamViewType), (change.SizeBytes, change.StreamViewType));
        Assert.Equal(["pk", "sk"], change.Keys.Keys.Order());
        Assert.Equal(("red", "blue"), (change.OldImage!["color"].S, change.NewImage!["color"].S));
        Assert.False(change.IsTimeToLiveDeletion);
        Assert.Equal($"MODIFY {data.SequenceNumber}", change.ToString());
    }

    [Theory]
    [InlineData("KEYS_ONLY", false, false)]
    [InlineData("NEW_IMAGE", false, true)]
    [InlineData("OLD_IMAGE", true, false)]
    [InlineData("NEW_AND_OLD_IMAGES", true, true)]
    public async Task The_view_type_determines_the_images_of_a_change(string view, bool old, bool changed)
    {
        using var engine = WithStream(view);
        engine.Put(TestRequests.Item("a", 1, ("color", "red")));
        engine.Put(TestRequests.Item("a", 1, ("color", "blue")));

        var change = (await ReadAsync(engine, 2))[1];

        Assert.Equal((old, changed), (change.OldImage is not null, change.NewImage is not null));
        Assert.Equal("a", change.Keys["pk"].S);
    }

    [Fact]
    public async Task A_deletion_by_time_to_live_is_marked()
    {
        using var engine = WithStream();
        engine.Execute(
            new UpdateTimeToLiveRequest
            {
                TableName = "books",
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            }
        );
        engine.Put(TestRequests.Item("a", 1, ("expires", (int)_clock.GetUtcNow().ToUnixTimeSeconds() + 60)));
        _clock.Advance(TimeSpan.FromSeconds(61));

        var changes = await ReadAsync(engine, 2);

        Assert.Equal(["INSERT", "REMOVE"], changes.Select(change => change.EventName));
        Assert.Equal([false, true], changes.Select(change => change.IsTimeToLiveDeletion));
    }

    [Fact]
    public async Task Two_readers_get_equal_changes_and_other_changes_are_not_equal()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1, ("tags", new[] { "x", "y" })));
        engine.Put(TestRequests.Item("a", 2, ("tags", new[] { "x", "y" })));

        var one = await ReadAsync(engine, 2);
        var other = await ReadAsync(engine, 2);

        Assert.Equal(one, other);
        Assert.Equal(one.Select(change => change.GetHashCode()), other.Select(change => change.GetHashCode()));
        Assert.NotEqual(one[0], one[1]);
        Assert.False(one[0].Equals(null));
    }

    [Fact]
    public void Keys_and_images_are_compared_by_their_content()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1));
        var stream = engine.Database.Find("books")!.Streams[^1];
        var entry = Assert.Single(stream.Read(0, long.MaxValue, 1, out _));
        var change = Create(TestRequests.Item("a", 1, ("tags", new[] { "x", "y" }), ("n", 100)));

        Assert.Equal(change, Create(TestRequests.Item("a", 1, ("n", new AttributeValue { N = "1E2" }), ("tags", new[] { "y", "x" }))));
        Assert.NotEqual(change, Create(TestRequests.Item("a", 1, ("tags", new[] { "x", "z" }), ("n", 100))));
        Assert.NotEqual(change, Create(TestRequests.Item("b", 1, ("tags", new[] { "x", "y" }), ("n", 100))));
        Assert.NotEqual(
            Create(TestRequests.Item("a", 1), TestRequests.Item("a", 1, ("n", 1))),
            Create(TestRequests.Item("a", 1), TestRequests.Item("a", 1, ("n", 2)))
        );

        StreamChange Create(Dictionary<string, AttributeValue> changed, Dictionary<string, AttributeValue>? old = null) =>
            new(new(stream, entry with { New = Read(changed), Old = old is null ? null : Read(old) }));
    }

    [Fact]
    public void Every_other_property_counts_for_equality()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1));
        var stream = engine.Database.Find("books")!.Streams[^1];
        var entry = Assert.Single(stream.Read(0, long.MaxValue, 1, out _));
        StreamEntry[] others =
        [
            entry with
            {
                Number = entry.Number + 1,
            },
            entry with
            {
                Time = entry.Time.AddSeconds(1),
            },
            entry with
            {
                Old = entry.New,
            },
            entry with
            {
                Old = entry.New,
                New = null,
            },
            entry with
            {
                IsByService = true,
            },
        ];

        var change = new StreamChange(new(stream, entry));
        var keysOnly = new StreamLog(stream.Table, stream.Definition with { ViewType = "KEYS_ONLY" }, _clock);
        Assert.Equal(change, new StreamChange(new(stream, entry with { })));
        Assert.All(others, other => Assert.NotEqual(change, new StreamChange(new(stream, other))));
        Assert.NotEqual(change, new StreamChange(new(keysOnly, entry)));
    }

    [Fact]
    public async Task Modifying_an_attribute_value_changes_neither_the_table_nor_another_reader_nor_equality()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1, ("color", "red")));
        var one = Assert.Single(await ReadAsync(engine, 1));
        var other = Assert.Single(await ReadAsync(engine, 1));

        one.NewImage!["color"].S = "green";

        Assert.Equal("green", one.NewImage["color"].S);
        Assert.Equal(("red", "red"), (other.NewImage!["color"].S, engine.Get("a", 1)!["color"].S));
        Assert.Equal(other, one);
    }

    [Fact]
    public async Task No_attribute_can_be_added_to_a_change_or_taken_from_it()
    {
        using var engine = WithStream();
        engine.Put(TestRequests.Item("a", 1));
        engine.Put(TestRequests.Item("a", 1, ("color", "red")));

        var change = (await ReadAsync(engine, 2))[1];

        Assert.All([change.Keys, change.OldImage!, change.NewImage!], attributes =>
            Assert.Throws<NotSupportedException>(() => ((IDictionary<string, AttributeValue>)attributes).Remove("pk"))
        );
    }

    private static Item Read(Dictionary<string, AttributeValue> attributes) => SdkValues.FromSdk(attributes, ValueLayer.Current);

    private static async Task<List<StreamChange>> ReadAsync(MockDynamoDb engine, int count)
    {
        var changes = new List<StreamChange>();
        await foreach (var change in engine.Streams.ReadAsync("books"))
        {
            changes.Add(change);
            if (changes.Count == count)
                break;
        }

        return changes;
    }

    private MockDynamoDb WithStream(string view = "NEW_AND_OLD_IMAGES") =>
        TestRequests.With(
            change: t => t.StreamSpecification = new() { StreamEnabled = true, StreamViewType = view },
            options: new() { TimeProvider = _clock }
        );
}
