using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations;

public class TableStatusTests
{
    private const string Invalid = "One or more parameter values were invalid: ";

    [Fact]
    public void A_new_index_is_creating_and_its_table_updating_until_the_clock_has_passed_the_delay()
    {
        var clock = new FakeTimeProvider();
        var engine = Dynamo.With(options: new() { TimeProvider = clock, TableStatusDelay = TimeSpan.FromMinutes(1) });
        clock.Advance(TimeSpan.FromMinutes(1));

        engine.Execute(AddIndex("by-title"));

        var during = Describe(engine);
        Assert.Equal(TableStatus.UPDATING, during.TableStatus);
        Assert.Equal(IndexStatus.CREATING, Assert.Single(during.GlobalSecondaryIndexes).IndexStatus);
        Assert.True(during.GlobalSecondaryIndexes[0].Backfilling);
        Assert.Throws<ResourceInUseException>(() => engine.Execute(AddIndex("by-name")));

        clock.Advance(TimeSpan.FromMinutes(1));
        var after = Describe(engine);
        Assert.Equal(TableStatus.ACTIVE, after.TableStatus);
        Assert.Equal(IndexStatus.ACTIVE, Assert.Single(after.GlobalSecondaryIndexes).IndexStatus);
        Assert.Null(after.GlobalSecondaryIndexes[0].Backfilling);
    }

    [Fact]
    public void One_request_adds_one_index_at_most()
    {
        var engine = Dynamo.With();
        var request = AddIndex("by-title");
        request.GlobalSecondaryIndexUpdates.AddRange(AddIndex("by-name").GlobalSecondaryIndexUpdates);

        engine.Refuses<LimitExceededException>(
            request, "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");

        Assert.Null(Describe(engine).GlobalSecondaryIndexes);
    }

    [Fact]
    public void A_stream_is_enabled_and_disabled_once()
    {
        var engine = Dynamo.With();
        UpdateTableRequest Enable() => Stream(new() { StreamEnabled = true, StreamViewType = StreamViewType.KEYS_ONLY });
        UpdateTableRequest Disable() => Stream(new() { StreamEnabled = false });

        engine.Execute(Enable());
        engine.Refuses(Enable(), Invalid + "Table already has an enabled stream");
        engine.Execute(Disable());
        engine.Refuses(Disable(), Invalid + "Table already has a disabled stream");
    }

    private static TableDescription Describe(MockDynamoDb engine) =>
        engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table;

    private static UpdateTableRequest Stream(StreamSpecification stream) => new() { TableName = "books", StreamSpecification = stream };

    private static UpdateTableRequest AddIndex(string name) => new()
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
