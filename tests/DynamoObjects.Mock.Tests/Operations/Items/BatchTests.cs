using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Items;

public class BatchTests
{
    [Fact]
    public void A_batch_writes_and_deletes_in_several_tables()
    {
        var engine = TestRequests.With();
        engine.Execute(TestRequests.Table("films"));
        engine.Put(TestRequests.Item("old", 1));

        var response = engine.Run<BatchWriteItemResponse>(
            new BatchWriteItemRequest
            {
                RequestItems = new() { ["books"] = [Put("a", 1), Put("a", 2), Delete("old", 1)], ["films"] = [Put("a", 1)] },
                ReturnConsumedCapacity = "TOTAL",
            }
        );

        Assert.Empty(response.UnprocessedItems);
        Assert.Equal([("books", 3), ("films", 1)], response.ConsumedCapacity.Select(c => (c.TableName, c.CapacityUnits!.Value)));
        Assert.NotNull(engine.Get("a", 2));
        Assert.NotNull(engine.Get("a", 1, "films"));
        Assert.Null(engine.Get("old", 1));
    }

    [Fact]
    public void A_batch_reads_the_existing_items()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));

        var response = engine.Run<BatchGetItemResponse>(Get(TestRequests.Item("a", 1), TestRequests.Item("a", 2)));

        Assert.Equal("Emma", Assert.Single(response.Responses["books"])["title"].S);
        Assert.Empty(response.UnprocessedKeys);
    }

    [Fact]
    public void Keys_beyond_16_MB_are_left_for_another_call()
    {
        var engine = TestRequests.With();
        var keys = Enumerable.Range(0, 50).Select(i => TestRequests.Item("a", i)).ToArray();
        for (var i = 0; i < 50; i++)
            engine.Put(TestRequests.Item("a", i, ("text", new string('x', 400_000))));

        var first = engine.Run<BatchGetItemResponse>(Get(keys));
        var second = engine.Run<BatchGetItemResponse>(new BatchGetItemRequest { RequestItems = first.UnprocessedKeys });

        Assert.Equal(41, first.Responses["books"].Count);
        Assert.Equal(9, first.UnprocessedKeys["books"].Keys.Count);
        Assert.Equal(9, second.Responses["books"].Count);
        Assert.Empty(second.UnprocessedKeys);
    }

    [Fact]
    public void An_item_that_does_not_fit_leaves_room_for_a_smaller_one_of_another_table()
    {
        var engine = TestRequests.With();
        engine.Execute(
            new CreateTableRequest
            {
                TableName = "notes",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("pk", ScalarAttributeType.S)],
                KeySchema = [new("pk", KeyType.HASH)],
            }
        );
        engine.Execute(
            new PutItemRequest
            {
                TableName = "notes",
                Item = new() { ["pk"] = new("small") },
            }
        );
        for (var i = 0; i < 50; i++)
            engine.Put(TestRequests.Item("a", i, ("text", new string('x', 400_000))));
        var request = Get([.. Enumerable.Range(0, 50).Select(i => TestRequests.Item("a", i))]);
        request.RequestItems["notes"] = new() { Keys = [new() { ["pk"] = new("small") }] };

        var response = engine.Run<BatchGetItemResponse>(request);

        Assert.Single(response.Responses["notes"]);
        Assert.Equal(["books"], response.UnprocessedKeys.Keys);
    }

    [Fact]
    public void A_rejected_batch_writes_nothing()
    {
        var engine = TestRequests.With();

        engine.AssertRejects(Write(Put("a", 1), Delete("a", 1)), "Provided list of item keys contains duplicates");
        engine.AssertRejects(
            Write(Put("a", 1), new WriteRequest(new PutRequest(new() { ["pk"] = new("a") }))),
            "The provided key element does not match the schema"
        );
        engine.AssertRejects(
            Write([.. Enumerable.Range(0, 26).Select(i => Put("a", i))]),
            "1 validation error detected: Value at 'RequestItems.books.member' failed to satisfy constraint: Member must have "
                + "length less than or equal to 25"
        );
        engine.AssertRejects(
            new BatchWriteItemRequest { RequestItems = [] },
            AWSConfigs.InitializeCollections
                ? "1 validation error detected: Value null at 'requestItems' failed to satisfy constraint: Member must not be null"
                : "The requestItems parameter is required for BatchWriteItem"
        );
        engine.AssertRejects<ResourceNotFoundException>(
            new BatchWriteItemRequest
            {
                RequestItems = new() { ["books"] = [Put("a", 1)], ["none"] = [Put("a", 1)] },
            },
            "Requested resource not found"
        );

        Assert.Null(engine.Get("a", 1));
    }

    [Fact]
    public void A_malformed_batch_read_is_rejected()
    {
        var engine = TestRequests.With();

        engine.AssertRejects(Get(TestRequests.Item("a", 1), TestRequests.Item("a", 1)), "Provided list of item keys contains duplicates");
        engine.AssertRejects(
            Get([.. Enumerable.Range(0, 101).Select(i => TestRequests.Item("a", i))]),
            "1 validation error detected: Value at 'RequestItems.books.member.Keys' failed to satisfy constraint: Member must have "
                + "length less than or equal to 100"
        );
        engine.AssertRejects(
            new BatchGetItemRequest { RequestItems = [] },
            AWSConfigs.InitializeCollections
                ? "1 validation error detected: Value null at 'requestItems' failed to satisfy constraint: Member must not be null"
                : "1 validation error detected: Value at 'RequestItems' failed to satisfy constraint: "
                    + "Member must have length greater than or equal to 1"
        );
        engine.AssertRejects(
            new BatchGetItemRequest
            {
                RequestItems = new() { ["bad!name"] = new() { Keys = [new() { ["pk"] = new("a") }] } },
                ReturnConsumedCapacity = "BOGUS",
            },
            "2 validation errors detected: "
                + "Value '{\"bad!name\":{\"Keys\":[{\"pk\":{\"S\":\"a\"}}]}}' at 'requestItems' failed to satisfy constraint: Map "
                + "keys must satisfy constraint: [Member must have length less than or equal to 255, Member must have length "
                + "greater than or equal to 3, Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]; "
                + "Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must "
                + "satisfy enum value set: [INDEXES, TOTAL, NONE]"
        );
    }

    private static WriteRequest Put(string pk, int sk) => new(new PutRequest(TestRequests.Item(pk, sk)));

    private static WriteRequest Delete(string pk, int sk) => new(new DeleteRequest(TestRequests.Item(pk, sk)));

    private static BatchWriteItemRequest Write(params List<WriteRequest> requests) =>
        new() { RequestItems = new() { ["books"] = requests } };

    private static BatchGetItemRequest Get(params IEnumerable<Dictionary<string, AttributeValue>> keys) =>
        new() { RequestItems = new() { ["books"] = new KeysAndAttributes { Keys = [.. keys] } } };
}
