using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations.Items;

public class ItemTests
{
    [Fact]
    public void An_item_is_read_as_it_was_put()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma"), ("tags", new[] { "b", "a" }), ("parts", new object[] { 1, "two", true })));

        var item = engine.Get("a", 1);

        Assert.NotNull(item);
        Assert.Equal("Emma", item["title"].S);
        Assert.Equal(["a", "b"], item["tags"].SS);
        Assert.Equal(["1", null, null], item["parts"].L.Select(v => v.N));
        Assert.Equal("two", item["parts"].L[1].S);
        Assert.True(item["parts"].L[2].BOOL);
    }

    [Fact]
    public void An_absent_item_is_not_set()
    {
        var engine = TestRequests.With();

        var response = engine.Run<GetItemResponse>(new GetItemRequest("books", TestRequests.Item("a", 1)));

        Assert.False(response.IsItemSet);
        Assert.False(SdkCollections.IsSet(response.Item));
    }

    [Fact]
    public void Neither_the_request_nor_a_response_changes_what_is_stored()
    {
        var engine = TestRequests.With();
        var sent = TestRequests.Item("a", 1, ("map", new Dictionary<string, AttributeValue> { ["x"] = new("old") }));
        engine.Put(sent);

        sent["map"].M["x"].S = "changed";
        engine.Get("a", 1)!["map"].M.Clear();

        Assert.Equal("old", engine.Get("a", 1)!["map"].M["x"].S);
    }

    [Fact]
    public void A_put_replaces_the_whole_item_and_returns_the_old_one_on_request()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma"), ("year", 1815)));

        var response = engine.Run<PutItemResponse>(
            new PutItemRequest("books", TestRequests.Item("a", 1, ("title", "Persuasion")), ReturnValue.ALL_OLD)
        );

        Assert.Equal("Emma", response.Attributes["title"].S);
        Assert.Equal("1815", response.Attributes["year"].N);
        Assert.Equal(["pk", "sk", "title"], engine.Get("a", 1)!.Keys.Order());
    }

    [Fact]
    public void A_deleted_item_is_returned_on_request_and_no_longer_exists()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));

        var first = engine.Run<DeleteItemResponse>(new DeleteItemRequest("books", TestRequests.Item("a", 1), ReturnValue.ALL_OLD));
        var second = engine.Run<DeleteItemResponse>(new DeleteItemRequest("books", TestRequests.Item("a", 1), ReturnValue.ALL_OLD));

        Assert.Equal("Emma", first.Attributes["title"].S);
        Assert.False(SdkCollections.IsSet(second.Attributes));
        Assert.Null(engine.Get("a", 1));
    }

    [Fact]
    public void Keys_are_distinguished_by_value_not_by_text()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));

        var key = new Dictionary<string, AttributeValue>
        {
            ["pk"] = new("a"),
            ["sk"] = new() { N = "1.0e0" },
        };

        Assert.Equal("Emma", engine.Run<GetItemResponse>(new GetItemRequest("books", key)).Item["title"].S);
        Assert.Null(engine.Get("A", 1));
    }

    public static TheoryData<string, Dictionary<string, AttributeValue>> InvalidKeys =>
        new()
        {
            {
                "The provided key element does not match the schema",
                new() { ["pk"] = new("a") }
            },
            {
                "The provided key element does not match the schema",
                new() { ["pk"] = new("a"), ["other"] = new("a") }
            },
            {
                "The provided key element does not match the schema",
                new() { ["pk"] = new("a"), ["sk"] = new("1") }
            },
            { "The provided key element does not match the schema", TestRequests.Item("a", 1, ("more", 1)) },
            {
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string "
                    + "value. Key: pk",
                TestRequests.Item("", 1)
            },
            {
                "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes",
                TestRequests.Item(new string('x', 2049), 1)
            },
        };

    [Theory]
    [MemberData(nameof(InvalidKeys))]
    public void A_key_that_does_not_fit_the_table_is_rejected(string message, Dictionary<string, AttributeValue> key)
    {
        var engine = TestRequests.With();

        engine.AssertRejects(new GetItemRequest("books", key), message);
        engine.AssertRejects(new DeleteItemRequest("books", key), message);
        engine.AssertRejects(new UpdateItemRequest { TableName = "books", Key = key }, message);
    }

    public static TheoryData<string, Dictionary<string, AttributeValue>> InvalidItems =>
        new()
        {
            {
                "One or more parameter values were invalid: Missing the key sk in the item",
                new() { ["pk"] = new("a") }
            },
            {
                "One or more parameter values were invalid: Type mismatch for key sk expected: N actual: S",
                new() { ["pk"] = new("a"), ["sk"] = new("1") }
            },
            {
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string "
                    + "value. Key: pk",
                TestRequests.Item("", 1)
            },
            {
                "One or more parameter values were invalid: Type mismatch for Index Key title Expected: S Actual: N IndexName: by-title",
                TestRequests.Item("a", 1, ("title", 1))
            },
            {
                "One or more parameter values are not valid. A value specified for a secondary index key is not supported. "
                    + "The AttributeValue for a key attribute cannot contain an empty string value. IndexName: by-title, IndexKey: title",
                TestRequests.Item("a", 1, ("title", ""))
            },
            { "Item size has exceeded the maximum allowed size", TestRequests.Item("a", 1, ("text", new string('x', 409600))) },
        };

    [Theory]
    [MemberData(nameof(InvalidItems))]
    public void An_item_that_does_not_fit_the_table_is_rejected(string message, Dictionary<string, AttributeValue> item)
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-title", "title"));

        engine.AssertRejects(new PutItemRequest("books", item), message);

        Assert.Equal(0, engine.Run<ScanResponse>(new ScanRequest("books")).Count);
    }

    [Fact]
    public void An_item_may_have_409600_bytes()
    {
        var engine = TestRequests.With();
        var names = "pk".Length + "a".Length + "sk".Length + 2 + "text".Length;

        engine.Put(TestRequests.Item("a", 1, ("text", new string('x', 409600 - names))));

        engine.AssertRejects(
            new PutItemRequest("books", TestRequests.Item("a", 1, ("text", new string('x', 409601 - names)))),
            "Item size has exceeded the maximum allowed size"
        );
    }

    [Fact]
    public void The_request_is_checked_before_the_table_is_looked_up()
    {
        using var engine = new MockDynamoDb();

        engine.AssertRejects(
            new PutItemRequest("none", TestRequests.Item("a", 1), "ALL_NEW"),
            "1 validation error detected: ReturnValues can only be ALL_OLD or NONE"
        );
        engine.AssertRejects(
            new UpdateItemRequest
            {
                TableName = "none",
                Key = TestRequests.Item("a", 1),
                ReturnValues = "BOGUS",
            },
            "1 validation error detected: Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, "
                + "ALL_NEW, UPDATE_NEW, NONE]"
        );
        engine.AssertRejects(
            new UpdateItemRequest
            {
                TableName = "none",
                ReturnValues = "BOGUS",
                ReturnConsumedCapacity = "SOME",
            },
            "3 validation errors detected: "
                + "Value 'SOME' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: "
                + "[INDEXES, TOTAL, NONE]; "
                + "Value 'BOGUS' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, "
                + "UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]; "
                + "Value null at 'key' failed to satisfy constraint: Member must not be null"
        );
        engine.AssertRejects(
            new PutItemRequest("", TestRequests.Item("a", 1), "BOGUS"),
            "1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than "
                + "or equal to 1"
        );
        engine.AssertRejects(
            new PutItemRequest
            {
                TableName = "none",
                Item = TestRequests.Item("a", 1),
                ExpressionAttributeValues = TestRequests.Values((":v", 1)),
            },
            "1 validation error detected: ExpressionAttributeValues can only be specified when using expressions"
        );
        engine.AssertRejects(
            new PutItemRequest { TableName = "none", Item = TestRequests.Item("a", 1, ("n", new AttributeValue { N = "x" })) },
            "1 validation error detected: The parameter cannot be converted to a numeric value: x"
        );
        engine.AssertRejects<ResourceNotFoundException>(
            new PutItemRequest("none", TestRequests.Item("a", 1)),
            "Requested resource not found"
        );
    }

    [Fact]
    public void Reads_cost_a_unit_for_4_KB_and_half_if_they_are_eventually_consistent()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("text", new string('x', 5000))));
        double? Cost(string pk, bool consistent) =>
            engine
                .Run<GetItemResponse>(
                    new GetItemRequest("books", TestRequests.Item(pk, 1), consistent)
                    {
                        ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
                    }
                )
                .ConsumedCapacity.CapacityUnits;

        Assert.Equal(2, Cost("a", true));
        Assert.Equal(1, Cost("a", false));
        Assert.Equal(1, Cost("absent", true));
        Assert.Equal(0.5, Cost("absent", false));
    }

    [Fact]
    public void Writes_cost_a_unit_for_1_KB_of_the_larger_item_and_for_each_changed_index()
    {
        var engine = TestRequests.With(change: t =>
        {
            t.AddIndex("by-title", "title", null, "KEYS_ONLY");
            t.AddLocalIndex("by-author", "author");
        });
        ConsumedCapacity Cost(Dictionary<string, AttributeValue> item) =>
            engine
                .Run<PutItemResponse>(new PutItemRequest("books", item) { ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES })
                .ConsumedCapacity;

        var first = Cost(TestRequests.Item("a", 1, ("title", "Emma"), ("text", new string('x', 1500))));
        Assert.Equal(3, first.CapacityUnits);
        Assert.Equal(2, first.Table.CapacityUnits);
        Assert.Equal(1, first.GlobalSecondaryIndexes["by-title"].CapacityUnits);
        Assert.False(SdkCollections.IsSet(first.LocalSecondaryIndexes));

        var notProjected = Cost(TestRequests.Item("a", 1, ("title", "Emma")));
        Assert.Equal(2, notProjected.CapacityUnits);
        Assert.False(SdkCollections.IsSet(notProjected.GlobalSecondaryIndexes));

        var moved = Cost(TestRequests.Item("a", 1, ("title", "Persuasion"), ("author", "Austen")));
        Assert.Equal(2, moved.GlobalSecondaryIndexes["by-title"].CapacityUnits);
        Assert.Equal(1, moved.LocalSecondaryIndexes["by-author"].CapacityUnits);
        Assert.Equal(4, moved.CapacityUnits);
        Assert.Null(moved.WriteCapacityUnits);
    }

    [Fact]
    public void The_size_of_an_item_collection_is_reported_where_there_are_local_indexes()
    {
        PutItemRequest Request() =>
            new("books", TestRequests.Item("a", 1)) { ReturnItemCollectionMetrics = ReturnItemCollectionMetrics.SIZE };

        var metrics = TestRequests
            .With(change: t => t.AddLocalIndex("by-author", "author"))
            .Run<PutItemResponse>(Request())
            .ItemCollectionMetrics;

        Assert.Equal("a", Assert.Single(metrics.ItemCollectionKey).Value.S);
        Assert.Equal([0, 1], metrics.SizeEstimateRangeGB);
        Assert.Null(TestRequests.With().Run<PutItemResponse>(Request()).ItemCollectionMetrics);
    }
}
