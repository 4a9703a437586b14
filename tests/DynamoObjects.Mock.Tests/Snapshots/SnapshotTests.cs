using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CsCheck;
using DynamoObjects.Mock.Snapshots;
using DynamoObjects.Mock.Tests.Operations;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Snapshots;

public class SnapshotTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 10, 30, 15, 123, TimeSpan.Zero));

    [Fact]
    public async Task A_loaded_database_equals_the_saved_one()
    {
        var engine = Shop();

        var text = await engine.SaveAsync();
        var loaded = await SnapshotText.LoadAsync(text, new() { TimeProvider = _clock });

        Assert.Equal(SnapshotText.Describe(engine), SnapshotText.Describe(loaded));
        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(await loaded.SaveAsync()));
    }

    [Fact]
    public async Task Items_that_a_new_index_skipped_are_loaded()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("p", 1, ("state", "open")));
        engine.Put(TestRequests.Item("p", 2, ("state", "")));
        engine.Put(TestRequests.Item("p", 3, ("state", 7)));
        engine.Put(TestRequests.Item("p", 4, ("state", new string('x', 2049))));
        engine.Run<UpdateTableResponse>(
            new UpdateTableRequest
            {
                TableName = "books",
                AttributeDefinitions = [new("state", ScalarAttributeType.S)],
                GlobalSecondaryIndexUpdates =
                [
                    new()
                    {
                        Create = new()
                        {
                            IndexName = "by-state",
                            KeySchema = [new("state", KeyType.HASH)],
                            Projection = new() { ProjectionType = ProjectionType.ALL },
                        },
                    },
                ],
            }
        );

        using var editable = new MemoryStream();
        await engine.WriteSnapshotAsync(editable, SnapshotFormat.Editable, CancellationToken.None);
        foreach (var text in new[] { await engine.SaveAsync(), editable.ToArray() })
        {
            var loaded = await SnapshotText.LoadAsync(text);
            Assert.Equal(4, loaded.Run<ScanResponse>(new ScanRequest("books")).Count);
            Assert.Equal(1, loaded.Run<ScanResponse>(new ScanRequest("books") { IndexName = "by-state" }).Count);
        }
    }

    [Fact]
    public async Task A_loaded_database_continues_like_the_saved_one()
    {
        var loaded = await SnapshotText.LoadAsync(
            await Shop().SaveAsync(),
            new() { TimeProvider = _clock, ItemCollectionSizeLimit = 1000 }
        );

        loaded.AssertRejects<ResourceInUseException>(TestRequests.Table("orders"), "Table already exists: orders");
        loaded.AssertRejects<ItemCollectionSizeLimitExceededException>(
            new PutItemRequest("orders", TestRequests.Item("p1", 99, ("note", new string('x', 800)))),
            "Collection size exceeded"
        );
        loaded.Put(TestRequests.Item("p1", 1, ("state", "sent"), ("placed", "2026-11-24")), "orders");
        var sent = loaded.Run<QueryResponse>(
            new QueryRequest
            {
                TableName = "orders",
                IndexName = "by-state",
                KeyConditionExpression = "#s = :sent",
                ExpressionAttributeNames = new() { ["#s"] = "state" },
                ExpressionAttributeValues = TestRequests.Values((":sent", "sent")),
            }
        );
        Assert.Equal("1", Assert.Single(sent.Items)["sk"].N);
    }

    [Fact]
    public async Task A_stream_has_its_ARN_still_and_no_record_of_what_was_loaded()
    {
        var engine = Shop();
        var arn = engine.Run<DescribeTableResponse>(new DescribeTableRequest("orders")).Table.LatestStreamArn;

        var loaded = await SnapshotText.LoadAsync(await engine.SaveAsync(), new() { TimeProvider = _clock });
        loaded.Put(TestRequests.Item("new", 1), "orders");

        Assert.Equal(arn, loaded.Run<DescribeTableResponse>(new DescribeTableRequest("orders")).Table.LatestStreamArn);
        await foreach (var change in loaded.Streams.ReadAsync("orders"))
        {
            Assert.Equal("new", change.Keys["pk"].S);
            break;
        }
    }

    [Fact]
    public async Task Changes_and_limits_of_settings_go_on_after_loading()
    {
        MockDynamoDbOptions options = new()
        {
            TimeProvider = _clock,
            TableStatusDelay = TimeSpan.FromMinutes(1),
            EnforceCooldowns = true,
        };
        var engine = TestRequests.With(options: options);
        _clock.Advance(TimeSpan.FromMinutes(1));
        UpdateTableRequest Update(Action<UpdateTableRequest> change)
        {
            var request = new UpdateTableRequest { TableName = "books" };
            change(request);
            return request;
        }

        engine.Execute(Update(table => table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = "NEW_IMAGE" }));
        var arn = engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.LatestStreamArn;
        engine.Execute(new TagResourceRequest { ResourceArn = arn, Tags = [new() { Key = "team", Value = "shelf" }] });
        _clock.Advance(TimeSpan.FromMinutes(1));
        engine.Execute(Update(table => table.TableClass = TableClass.STANDARD_INFREQUENT_ACCESS));
        _clock.Advance(TimeSpan.FromMinutes(1));
        engine.Execute(Update(table => table.TableClass = TableClass.STANDARD));
        engine.Execute(Update(table => table.SSESpecification = new() { Enabled = true }));
        engine.Execute(Update(table => table.DeletionProtectionEnabled = true));

        var loaded = await SnapshotText.LoadAsync(await engine.SaveAsync(), options);

        Assert.Equal(SnapshotText.Describe(engine), SnapshotText.Describe(loaded));
        Assert.Equal(
            "team",
            Assert.Single(loaded.Run<ListTagsOfResourceResponse>(new ListTagsOfResourceRequest { ResourceArn = arn }).Tags).Key
        );
        var exception = Assert.Throws<AmazonDynamoDBException>(() =>
            loaded.Execute(Update(table => table.DeletionProtectionEnabled = false))
        );
        Assert.Equal("ThrottlingException", exception.ErrorCode);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var table = loaded.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;
        Assert.Equal((TableClass.STANDARD, SSEStatus.ENABLED), (table.TableClassSummary.TableClass, table.SSEDescription.Status));
        Assert.Equal(
            _clock.GetUtcNow().UtcDateTime.AddMinutes(-1),
            table.TableClassSummary.LastUpdateDateTime!.Value,
            TimeSpan.FromMilliseconds(1)
        );
        loaded.AssertRejects<LimitExceededException>(
            Update(change => change.TableClass = TableClass.STANDARD_INFREQUENT_ACCESS),
            "Subscriber limit exceeded: Updates to TableClass are limited to 2 times in 30 day(s)."
        );
    }

    [Fact]
    public async Task A_table_that_was_being_created_becomes_active_when_it_would_have()
    {
        MockDynamoDbOptions options = new() { TimeProvider = _clock, TableStatusDelay = TimeSpan.FromMinutes(1) };
        var engine = TestRequests.With(options: options);

        var loaded = await SnapshotText.LoadAsync(await engine.SaveAsync(), options);

        Assert.Equal(TableStatus.CREATING, Status(loaded));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TableStatus.ACTIVE, Status(loaded));
    }

    [Fact]
    public async Task What_has_begun_is_done_in_an_editable_snapshot()
    {
        MockDynamoDbOptions options = new() { TimeProvider = _clock, TableStatusDelay = TimeSpan.FromMinutes(1) };
        var engine = TestRequests.With(options: options, change: table =>
        {
            table.BillingMode = BillingMode.PROVISIONED;
            table.ProvisionedThroughput = new(1, 2);
        });
        _clock.Advance(TimeSpan.FromMinutes(1));
        engine.Execute(new UpdateTableRequest { TableName = "books", ProvisionedThroughput = new(5, 6) });

        using var editable = new MemoryStream();
        await engine.WriteSnapshotAsync(editable, SnapshotFormat.Editable, CancellationToken.None);
        var loaded = (await SnapshotText.LoadAsync(editable.ToArray())).Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;

        Assert.Equal(
            (TableStatus.ACTIVE, 5L, 6L),
            (loaded.TableStatus, loaded.ProvisionedThroughput.ReadCapacityUnits, loaded.ProvisionedThroughput.WriteCapacityUnits)
        );
    }

    /// <summary>Whatever has begun when a database is saved ends in the loaded one, as it does in the saved one.</summary>
    [Fact]
    public void Changes_that_have_begun_end_when_they_would_have() =>
        Gen.Select(Gen.Int[0, TableChanges.Count - 1].Array[1, 6], Gen.Int[0, 600].Array[7])
            .Sample(
                (changes, seconds) =>
                {
                    var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 23, 50, 0, TimeSpan.Zero));
                    MockDynamoDbOptions options = new() { TimeProvider = clock, TableStatusDelay = TableStatusDelays.AwsLike };
                    var engine = TestRequests.With(options: options, change: table =>
                    {
                        table.AddIndex("by-title", "title");
                        table.WarmThroughput = new() { ReadUnitsPerSecond = 13_000 };
                    });
                    clock.Advance(TimeSpan.FromSeconds(15));
                    for (var i = 0; i < changes.Length; i++)
                    {
                        clock.Advance(TimeSpan.FromSeconds(seconds[i]));
                        TableChanges.TrySend(engine, changes[i]);
                    }

                    var loaded = SnapshotText.LoadAsync(engine.SaveAsync().GetAwaiter().GetResult(), options).GetAwaiter().GetResult();
                    Assert.Equal(SnapshotText.Describe(engine), SnapshotText.Describe(loaded));
                    foreach (var wait in new[] { seconds[^1], 600, 86_400 })
                    {
                        clock.Advance(TimeSpan.FromSeconds(wait));
                        Assert.Equal(SnapshotText.Describe(engine), SnapshotText.Describe(loaded));
                    }

                    Assert.Equal(TableStatus.ACTIVE, Status(loaded));
                },
                iter: 200
            );

    [Fact]
    public void Every_item_comes_back_as_it_was() =>
        Gen.Select(Gen.Select(ItemGenerators.Texts, ItemGenerators.Any).Array[0, 8], Gen.Bool)
            .Sample(
                (items, isIndexed) =>
                {
                    var engine = TestRequests.With(change: table =>
                    {
                        if (isIndexed)
                            table.AddIndex("by-text", "text");
                    });
                    foreach (var (item, at) in items.Select((item, at) => (item, at)))
                        engine.Put(new(item.Item2) { ["pk"] = new(item.Item1), ["sk"] = TestRequests.Value(at) });

                    var text = engine.SaveAsync().GetAwaiter().GetResult();
                    var loaded = SnapshotText.LoadAsync(text).GetAwaiter().GetResult();

                    return SnapshotText.Describe(loaded) == SnapshotText.Describe(engine)
                        && loaded.SaveAsync().GetAwaiter().GetResult().AsSpan().SequenceEqual(text);
                },
                iter: 200
            );

    [Fact]
    public async Task The_deepest_and_the_largest_item_come_back()
    {
        var engine = TestRequests.With();
        var deep = new AttributeValue("core");
        for (var level = 0; level < 31; level++)
            deep = level % 2 == 0 ? new AttributeValue { L = [deep] } : new AttributeValue { M = new() { ["in"] = deep } };
        engine.Put(TestRequests.Item("deep", 1, ("value", deep)));
        engine.Put(TestRequests.Item("large", 1, ("value", new string('\u0001', 409_500))));

        var loaded = await SnapshotText.LoadAsync(await engine.SaveAsync());

        Assert.Equal(SnapshotText.Describe(engine), SnapshotText.Describe(loaded));
    }

    [Fact]
    public async Task A_save_contains_nothing_that_is_written_during_the_save()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 5000; i++)
            engine.Put(TestRequests.Item("before", i));
        var before = await engine.SaveAsync();
        var writes = 0;
        using var destination = new HookedStream(() =>
        {
            engine.Put(TestRequests.Item("before", writes, ("state", "changed")));
            engine.Put(TestRequests.Item("after", writes++));
        });

        await engine.SaveAsync(destination);

        Assert.True(writes > 3, "the text goes out in pieces");
        Assert.Equal(before, destination.ToArray());
    }

    [Fact]
    public async Task Tables_belong_to_the_account_and_region_that_loads_them()
    {
        var loaded = await SnapshotText.LoadAsync(await Shop().SaveAsync(), new() { Region = "eu-west-1", AccountId = "123456789012" });

        var table = loaded.Run<DescribeTableResponse>(new DescribeTableRequest("orders")).Table;
        Assert.Equal("arn:aws:dynamodb:eu-west-1:123456789012:table/orders", table.TableArn);
        Assert.Equal("arn:aws:kms:eu-west-1:123456789012:key/d7a0d8ab-0000-4000-8000-000000000000", table.SSEDescription.KMSMasterKeyArn);
    }

    [Fact]
    public async Task The_text_is_lines_of_JSON_and_the_hash_of_all_but_the_last()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("Žofia", 1, ("flag", true)));

        var lines = Encoding.UTF8.GetString(await engine.SaveAsync()).Split('\n');

        Assert.Equal("""{"Format":"dynamoobjects-data","Version":1,"Region":"us-east-1","AccountId":"000000000000"}""", lines[0]);
        Assert.StartsWith(
            """{"Table":{"Name":"books","Attributes":[{"Name":"pk","Type":"S"},{"Name":"sk","Type":"N"}],"HashKeys":["pk"],"RangeKeys":["sk"],"Id":""",
            lines[1]
        );
        Assert.Equal("""{"Item":{"pk":{"S":"Žofia"},"sk":{"N":"1"},"flag":{"BOOL":true}}}""", lines[2]);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines[..3]) + "\n")));
        Assert.Equal($$$"""{"End":{"Tables":1,"Backups":0,"Items":1,"Sha256":"{{{hash}}}"}}""", lines[3]);
        Assert.Equal("", Assert.Single(lines[4..]));
    }

    private static TableStatus Status(MockDynamoDb engine) =>
        engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.TableStatus;

    /// <summary>Creates tables with all settings that a table can have.</summary>
    private MockDynamoDb Shop()
    {
        var engine = new MockDynamoDb(new() { TimeProvider = _clock });
        engine.Execute(TestRequests.Table("orders", table =>
            {
                table.BillingMode = BillingMode.PROVISIONED;
                table.ProvisionedThroughput = new(5, 6);
                table.AddIndex("by-state", "state", "placed", "KEYS_ONLY");
                table.AddIndex("by-city", "city", null, "note", "total");
                table.AddLocalIndex("by-placed", "placed");
                table.GlobalSecondaryIndexes.ForEach(index => index.ProvisionedThroughput = new(3, 4));
                table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_AND_OLD_IMAGES };
                table.SSESpecification = new() { Enabled = true, SSEType = SSEType.KMS };
                table.DeletionProtectionEnabled = true;
                table.TableClass = TableClass.STANDARD_INFREQUENT_ACCESS;
                table.Tags = [new() { Key = "team", Value = "päyments" }, new() { Key = "empty", Value = "" }];
            }));
        _clock.Advance(TimeSpan.FromSeconds(2.5));
        engine.Execute(
            TestRequests.Table("sessions", table =>
                table.OnDemandThroughput = new() { MaxReadRequestUnits = 100, MaxWriteRequestUnits = 50 }
            )
        );
        engine.Execute(
            new UpdateTimeToLiveRequest
            {
                TableName = "sessions",
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            }
        );
        engine.Execute(new UpdateTableRequest { TableName = "orders", ProvisionedThroughput = new(4, 7) });
        for (var i = 0; i < 20; i++)
            engine.Put(
                TestRequests.Item(
                    $"p{i % 4}",
                    i,
                    ("state", i % 2 == 0 ? "open" : "paid"),
                    ("placed", $"2026-11-{i:00}"),
                    ("city", "Porto"),
                    ("note", "Ring twice")
                ),
                "orders"
            );
        engine.Put(TestRequests.Item("no-index", 1), "orders");
        engine.Put(TestRequests.Item("s", 1, ("all", AllTypes())), "sessions");
        return engine;
    }

    private static AttributeValue AllTypes() =>
        new()
        {
            M = new()
            {
                ["S"] = new("quotes \" and \\ and \n and \u0001 and 𝄞 and <b>"),
                ["empty"] = new(""),
                ["N"] = new() { N = "-1234567890123456789.0123456789012345678" },
                ["B"] = new() { B = new MemoryStream([0, 1, 255]) },
                ["SS"] = new() { SS = ["b", "a", ""] },
                ["NS"] = new() { NS = ["10", "9", "1E-130"] },
                ["BS"] = new() { BS = [new MemoryStream([9]), new MemoryStream([1, 2])] },
                ["L"] = new() { L = [new("x"), new() { L = [], IsLSet = true }, new() { NULL = true }] },
                ["M"] = new() { M = [], IsMSet = true },
                ["BOOL"] = new() { BOOL = false },
            },
        };

    private sealed class HookedStream(Action onWrite) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            onWrite();
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
