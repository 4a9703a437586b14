using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Integrations;

public class KinesisTests
{
    private static readonly FakeTimeProvider Clock = new(RequestRow.Start.AddTicks(TimeSpan.TicksPerMicrosecond * 567));

    public static TheoryData<string> Rows => RequestRow.Names(KinesisRows.All);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_destination_is_kept_as_measured(string name) =>
        RequestRow.Check(KinesisRows.All, name, new MockDynamoDbOptions { TableStatusDelay = KinesisRows.Delay });

    [Fact]
    public void The_same_precision_is_rejected_with_the_ID_of_the_table()
    {
        using var engine = WithDestination();
        var id = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.TableId;

        engine.AssertRejects(
            KinesisRows.Update("MILLISECOND"),
            $"Invalid Request: Precision is already set to the desired value of MILLISECOND for tableId: {id}, kdsArn: {KinesisRows.Stream}"
        );
    }

    [Fact]
    public async Task The_data_of_a_record_is_that_of_Kinesis()
    {
        using var engine = WithDestination();
        engine.Put(
            TestRequests.Item(
                "a",
                1,
                ("raw", new AttributeValue { B = new MemoryStream([1, 2, 3]) }),
                ("all", new AttributeValue { BS = [new MemoryStream([255])] }),
                ("deep", new object[] { new AttributeValue { B = new MemoryStream([7]) } })
            )
        );

        var record = (await Read(engine, 1))[0];

        var data = JsonNode.Parse(record.Data.Span)!;
        Assert.True(Guid.TryParse(data["eventID"]!.GetValue<string>(), out _));
        Assert.Equal(record.EventId, data["eventID"]!.GetValue<string>());
        var expected = JsonNode.Parse(
            """
            {
              "awsRegion": "us-west-2",
              "eventID": "ID",
              "eventName": "INSERT",
              "userIdentity": null,
              "recordFormat": "application/json",
              "tableName": "books",
              "dynamodb": {
                "ApproximateCreationDateTime": 1791500208204,
                "Keys": { "pk": { "S": "a" }, "sk": { "N": "1" } },
                "NewImage": {
                  "pk": { "S": "a" },
                  "sk": { "N": "1" },
                  "raw": { "B": "QVFJRA==" },
                  "all": { "BS": ["L3c9PQ=="] },
                  "deep": { "L": [{ "B": "Qnc9PQ==" }] }
                },
                "SizeBytes": 33
              },
              "eventSource": "aws:dynamodb"
            }
            """.Replace("ID\"", record.EventId + "\"").Replace("\"event" + record.EventId, "\"eventID")
        )!;
        Assert.Equal(expected.ToJsonString(), JsonNode.Parse(Encoding.UTF8.GetString(record.Data.Span))!.ToJsonString());
    }

    [Fact]
    public async Task Records_follow_the_changes_with_both_images()
    {
        using var engine = WithDestination();

        engine.Put(TestRequests.Item("a", 1, ("state", "new")));
        engine.Put(TestRequests.Item("a", 1, ("state", "new")));
        engine.Put(TestRequests.Item("a", 1, ("state", "old")));
        engine.Execute(new DeleteItemRequest("books", TestRequests.Item("a", 1)));

        var records = await Read(engine, 3);
        Assert.Equal(
            ["INSERT  new", "MODIFY new old", "REMOVE old "],
            records.Select(r => $"{r.EventName} {r.OldImage?["state"].S} {r.NewImage?["state"].S}")
        );
        Assert.All(records, r => Assert.Equal(("a", "books", KinesisRows.Stream), (r.Keys["pk"].S, r.TableName, r.StreamArn)));
    }

    [Fact]
    public async Task Times_have_the_precision_of_the_destination()
    {
        using var engine = WithDestination();
        engine.Put(TestRequests.Item("a", 1));
        engine.Execute(KinesisRows.Update("MICROSECOND"));
        engine.Put(TestRequests.Item("b", 1));

        var records = await Read(engine, 2);

        Assert.Equal([204_000, 204_567], records.Select(r => r.ApproximateCreationDateTime.Ticks / 10 % 1_000_000));
        var change = JsonDocument.Parse(records[1].Data).RootElement.GetProperty("dynamodb");
        Assert.Equal(1_791_500_208_204_567, change.GetProperty("ApproximateCreationDateTime").GetInt64());
        Assert.Equal("MICROSECOND", change.GetProperty("ApproximateCreationDateTimePrecision").GetString());
    }

    [Fact]
    public async Task A_deletion_by_time_to_live_is_by_the_service()
    {
        using var engine = WithDestination();
        engine.Execute(
            new UpdateTimeToLiveRequest
            {
                TableName = "books",
                TimeToLiveSpecification = new() { AttributeName = "ends", Enabled = true },
            }
        );
        engine.Put(TestRequests.Item("a", 1, ("ends", 1_700_000_000)));

        var deletion = (await Read(engine, 2))[1];

        Assert.True(deletion.IsTimeToLiveDeletion);
        var identity = JsonDocument.Parse(deletion.Data).RootElement.GetProperty("userIdentity");
        Assert.Equal("""{"type":"Service","principalId":"dynamodb.amazonaws.com"}""", identity.GetRawText());
    }

    [Fact]
    public async Task Only_changes_of_an_active_destination_are_sent()
    {
        var clock = new FakeTimeProvider(RequestRow.Start);
        var options = new MockDynamoDbOptions
        {
            TimeProvider = clock,
            Region = "us-west-2",
            TableStatusDelay = KinesisRows.Delay,
        };
        using var engine = TestRequests.With(options: options);
        clock.Advance(KinesisRows.Delay);
        engine.Execute(KinesisRows.Enable());
        engine.Put(TestRequests.Item("enabling", 1));
        clock.Advance(KinesisRows.Delay);
        engine.Put(TestRequests.Item("active", 1));
        engine.Execute(KinesisRows.Update("MICROSECOND"));
        engine.Put(TestRequests.Item("updating", 1));
        clock.Advance(KinesisRows.Delay);
        engine.Execute(KinesisRows.Disable());
        engine.Put(TestRequests.Item("disabling", 1));
        clock.Advance(KinesisRows.Delay);
        engine.Put(TestRequests.Item("disabled", 1));

        var keys = new List<string>();
        await foreach (var record in engine.Kinesis.ReadAsync("books"))
            keys.Add(record.Keys["pk"].S);

        Assert.Equal(["active", "updating"], keys);
    }

    [Fact]
    public async Task Two_tables_can_send_to_one_stream()
    {
        using var engine = WithDestination();
        engine.Execute(TestRequests.Table("films"));
        engine.Execute(KinesisRows.Enable(table: "films"));
        engine.Put(TestRequests.Item("a", 1));
        engine.Put(TestRequests.Item("b", 1), "films");

        Assert.Equal(["books", "films"], (await Read(engine, 2, KinesisRows.Stream)).Select(r => r.TableName));
        Assert.Equal("films", (await Read(engine, 1, "films"))[0].TableName);
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("delete")]
    [InlineData("dispose")]
    public async Task Reading_ends_with_the_destination_its_table_or_its_engine(string end)
    {
        using var engine = WithDestination();
        engine.Put(TestRequests.Item("a", 1));
        await using var reader = engine.Kinesis.ReadAsync("books").GetAsyncEnumerator();
        Assert.True(await reader.MoveNextAsync());
        var next = reader.MoveNextAsync();
        Assert.False(next.IsCompleted);

        if (end == "disable")
            engine.Execute(KinesisRows.Disable());
        else if (end == "delete")
            engine.Execute(new DeleteTableRequest("books"));
        else
            engine.Dispose();

        Assert.False(await next);
    }

    [Fact]
    public async Task A_reader_gets_later_records_and_can_be_cancelled()
    {
        using var engine = WithDestination();
        engine.Put(TestRequests.Item("a", 1));
        using var cancel = new CancellationTokenSource();
        await using var late = engine.Kinesis.ReadAsync("books", fromOldest: false, cancel.Token).GetAsyncEnumerator();
        var next = late.MoveNextAsync();
        Assert.False(next.IsCompleted);

        engine.Put(TestRequests.Item("b", 1));

        Assert.True(await next);
        Assert.Equal("b", late.Current.Keys["pk"].S);
        next = late.MoveNextAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next.AsTask());
    }

    [Fact]
    public void A_source_without_records_is_named()
    {
        using var engine = TestRequests.With(options: new() { Region = "us-west-2" });

        Assert.Equal(
            "The table 'books' has no Kinesis destination: enable one with EnableKinesisStreamingDestination.",
            Assert.Throws<InvalidOperationException>(() => engine.Kinesis.ReadAsync("books")).Message
        );
        Assert.Equal(
            $"No table has the destination '{KinesisRows.Stream}': enable it with EnableKinesisStreamingDestination.",
            Assert.Throws<InvalidOperationException>(() => engine.Kinesis.ReadAsync(KinesisRows.Stream)).Message
        );
        Assert.Throws<ResourceNotFoundException>(() => engine.Kinesis.ReadAsync("nothing"));
        var elsewhere = KinesisRows.Stream.Replace("us-west-2", "eu-west-1");
        engine.Execute(KinesisRows.Enable(elsewhere));
        Assert.Equal(
            $"The destination '{elsewhere}' of the table 'books' has the status ENABLE_FAILED: it is not the ARN of a Kinesis data stream "
                + "in the account 000000000000 and the region us-west-2 of the engine.",
            Assert.Throws<InvalidOperationException>(() => engine.Kinesis.ReadAsync("books")).Message
        );
    }

    [Fact]
    public async Task Records_are_compared_by_value()
    {
        using var engine = WithDestination();
        engine.Put(TestRequests.Item("a", 1));
        engine.Put(TestRequests.Item("b", 1));

        var first = await Read(engine, 2);
        var second = await Read(engine, 2);

        Assert.Equal(first, second);
        Assert.NotEqual(first[0], first[1]);
        Assert.Equal($"INSERT {first[0].EventId}", first[0].ToString());
        Assert.Equal(first[0].GetHashCode(), second[0].GetHashCode());
    }

    internal static MockDynamoDb WithDestination()
    {
        var engine = TestRequests.With(options: new() { TimeProvider = Clock, Region = "us-west-2" });
        engine.Execute(KinesisRows.Enable());
        return engine;
    }

    internal static async Task<List<KinesisRecord>> Read(MockDynamoDb engine, int count, string source = "books")
    {
        var records = new List<KinesisRecord>();
        await foreach (var record in engine.Kinesis.ReadAsync(source))
        {
            records.Add(record);
            if (records.Count == count)
                break;
        }

        return records;
    }
}
