using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Tables;

public class TableStatusTests
{
    [Fact]
    public void A_new_index_is_creating_and_its_table_updating_until_the_clock_has_passed_the_delay()
    {
        var (engine, clock) = Delayed();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));

        engine.Execute(AddIndex("by-title"));

        var during = Describe(engine);
        Assert.Equal(TableStatus.UPDATING, during.TableStatus);
        Assert.Equal(IndexStatus.CREATING, Assert.Single(during.GlobalSecondaryIndexes).IndexStatus);
        Assert.False(during.GlobalSecondaryIndexes[0].Backfilling);
        engine.AssertRejects(ByTitle(), "Cannot read from backfilling global secondary index: by-title");
        engine.AssertRejects(
            new ScanRequest("books") { IndexName = "by-title" },
            "Cannot read from backfilling global secondary index: by-title"
        );
        engine.Put(TestRequests.Item("a", 2, ("title", "Emma")));

        clock.Advance(TimeSpan.FromMinutes(1));
        var after = Describe(engine);
        Assert.Equal(TableStatus.ACTIVE, after.TableStatus);
        Assert.Equal(IndexStatus.ACTIVE, Assert.Single(after.GlobalSecondaryIndexes).IndexStatus);
        Assert.Null(after.GlobalSecondaryIndexes[0].Backfilling);
        Assert.Equal(2, engine.Run<QueryResponse>(ByTitle()).Count);
    }

    [Fact]
    public void A_deleted_index_has_the_status_DELETING_and_cannot_be_read_until_the_delay_has_passed()
    {
        var (engine, clock) = Delayed(t => t.AddIndex("by-title", "title"));
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        Assert.Equal(1, engine.Run<QueryResponse>(ByTitle()).Count);

        var response = engine.Run<UpdateTableResponse>(DeleteIndex("by-title")).TableDescription;

        Assert.Equal(IndexStatus.DELETING, Assert.Single(response.GlobalSecondaryIndexes).IndexStatus);
        var during = Describe(engine);
        Assert.Equal(TableStatus.UPDATING, during.TableStatus);
        Assert.Equal(IndexStatus.DELETING, Assert.Single(during.GlobalSecondaryIndexes).IndexStatus);
        Assert.Equal(["pk", "sk", "title"], during.AttributeDefinitions.Select(a => a.AttributeName));
        engine.AssertRejects(ByTitle(), "The table does not have the specified index: by-title");
        engine.Put(TestRequests.Item("a", 2, ("title", "Emma")));

        clock.Advance(TimeSpan.FromMinutes(1));
        engine.Put(TestRequests.Item("a", 3, ("title", 3)));
        var after = Describe(engine);
        Assert.Equal(TableStatus.ACTIVE, after.TableStatus);
        Assert.False(SdkCollections.IsSet(after.GlobalSecondaryIndexes));
        Assert.Equal(["pk", "sk"], after.AttributeDefinitions.Select(a => a.AttributeName));
        engine.AssertRejects(ByTitle(), "The table does not have the specified index: by-title");
        engine.Execute(AddIndex("by-title"));
    }

    [Fact]
    public void A_fork_sees_the_end_of_a_deletion_that_its_origin_began()
    {
        var (engine, clock) = Delayed(t => t.AddIndex("by-title", "title"));
        engine.Execute(DeleteIndex("by-title"));

        var fork = engine.Fork();
        Assert.Equal(IndexStatus.DELETING, Assert.Single(Describe(fork).GlobalSecondaryIndexes).IndexStatus);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(SdkCollections.IsSet(Describe(fork).GlobalSecondaryIndexes));
        Assert.False(SdkCollections.IsSet(Describe(engine).GlobalSecondaryIndexes));
    }

    [Fact]
    public void A_table_with_an_index_that_is_created_or_deleted_is_not_deleted_and_creates_no_other_index()
    {
        var (engine, clock) = Delayed(t => t.AddIndex("by-title", "title"));

        foreach (var change in new[] { DeleteIndex("by-title"), AddIndex("by-name") })
        {
            engine.Execute(change);

            engine.AssertRejects<LimitExceededException>(
                AddIndex("by-author"),
                "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table"
            );
            engine.AssertRejects<ResourceInUseException>(
                new DeleteTableRequest("books"),
                "Attempt to change a resource which is still in use: Cannot delete table while indexes are being created, updated, or "
                    + "deleted."
            );
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        engine.Execute(new DeleteTableRequest("books"));
    }

    [Fact]
    public void One_request_adds_at_most_one_index()
    {
        var engine = TestRequests.With();
        var request = AddIndex("by-title");
        request.GlobalSecondaryIndexUpdates.AddRange(AddIndex("by-name").GlobalSecondaryIndexUpdates);

        engine.AssertRejects<LimitExceededException>(
            request,
            "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table"
        );

        Assert.False(SdkCollections.IsSet(Describe(engine).GlobalSecondaryIndexes));
    }

    [Fact]
    public void A_stream_is_enabled_and_disabled_once()
    {
        var engine = TestRequests.With();
        UpdateTableRequest Enable() => Stream(new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY });
        UpdateTableRequest Disable() => Stream(new() { StreamEnabled = false });

        engine.Execute(Enable());
        engine.AssertRejects(Enable(), "Table already has an enabled stream: TableName: books");
        engine.Execute(Disable());
        engine.AssertRejects(Disable(), "Table has no stream to disable: TableName: books");
    }

    /// <summary>Creates an ACTIVE table on which every later change takes a minute.</summary>
    private static (MockDynamoDb Engine, FakeTimeProvider Clock) Delayed(Action<CreateTableRequest>? change = null)
    {
        var clock = new FakeTimeProvider();
        var engine = TestRequests.With(change: change, options: new() { TimeProvider = clock, TableStatusDelay = TimeSpan.FromMinutes(1) });
        clock.Advance(TimeSpan.FromMinutes(1));
        return (engine, clock);
    }

    private static QueryRequest ByTitle() =>
        new("books")
        {
            IndexName = "by-title",
            KeyConditionExpression = "title = :t",
            ExpressionAttributeValues = TestRequests.Values((":t", "Emma")),
        };

    private static UpdateTableRequest DeleteIndex(string name) =>
        new() { TableName = "books", GlobalSecondaryIndexUpdates = [new() { Delete = new() { IndexName = name } }] };

    private static TableDescription Describe(MockDynamoDb engine) =>
        engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;

    private static UpdateTableRequest Stream(StreamSpecification stream) => new() { TableName = "books", StreamSpecification = stream };

    private static UpdateTableRequest AddIndex(string name) =>
        new()
        {
            TableName = "books",
            AttributeDefinitions = [new("title", ScalarAttributeType.S)],
            GlobalSecondaryIndexUpdates =
            [
                new()
                {
                    Create = new()
                    {
                        IndexName = name,
                        KeySchema = [new("title", KeyType.HASH)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                },
            ],
        };
}
