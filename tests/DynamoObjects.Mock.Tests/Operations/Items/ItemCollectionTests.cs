using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Items;

/// <summary>The limit on items with the same hash key in a table with local indexes.</summary>
public class ItemCollectionTests
{
    private const string TooLarge = "Collection size exceeded";

    [Fact]
    public void A_collection_takes_what_fits_with_its_index_entries()
    {
        // An item with hash key "a" and a one-digit number: pk (2 + 1) + sk (2 + 2) + v (1) and its text; the index has keys
        // only.
        var engine = Limited(to: 200, t => t.AddLocalIndex("by-title", "title", "KEYS_ONLY"));
        engine.Put(Text("a", 1, 100 - 8));

        engine.Put(Text("a", 2, 100 - 8));
        engine.AssertRejects<ItemCollectionSizeLimitExceededException>(new PutItemRequest("books", Text("a", 3, 0)), TooLarge);
        engine.Put(Text("b", 3, 0));

        Assert.Null(engine.Get("a", 3));
    }

    [Fact]
    public void An_index_entry_counts_with_what_it_projects()
    {
        // pk (3) + sk (4) + title (5 + 3) make 15 in the table and again in the index.
        var engine = Limited(to: 30, t => t.AddLocalIndex("by-title", "title", "KEYS_ONLY"));

        engine.Put(TestRequests.Item("a", 1, ("title", "abc")));

        engine.AssertRejects<ItemCollectionSizeLimitExceededException>(
            new PutItemRequest("books", TestRequests.Item("a", 1, ("title", "abcd"))),
            TooLarge
        );
        engine.AssertRejects<ItemCollectionSizeLimitExceededException>(
            new UpdateItemRequest
            {
                TableName = "books",
                Key = TestRequests.Item("a", 1),
                UpdateExpression = "SET n = :n",
                ExpressionAttributeValues = TestRequests.Values((":n", 1)),
            },
            TooLarge
        );
    }

    [Fact]
    public void A_full_collection_takes_what_does_not_make_it_grow()
    {
        var engine = Limited(to: 40);
        engine.Put(Text("a", 1, 40 - 8));

        engine.Put(Text("a", 1, 40 - 8));
        engine.Put(Text("a", 1, 10));
        engine.Execute(new DeleteItemRequest("books", TestRequests.Item("a", 1)));

        engine.Put(Text("a", 2, 40 - 8));
    }

    [Fact]
    public void A_transaction_is_canceled_for_the_total_growth_of_a_collection()
    {
        var engine = Limited(to: 40);
        TransactWriteItem Put(string pk, int sk) =>
            new()
            {
                Put = new() { TableName = "books", Item = Text(pk, sk, 20 - 8) },
            };

        var cancelled = Assert.Throws<TransactionCanceledException>(() =>
            engine.Execute(new TransactWriteItemsRequest { TransactItems = [Put("a", 1), Put("b", 1), Put("a", 2), Put("a", 3)] })
        );

        Assert.Equal(["None", "None", "None", "ItemCollectionSizeLimitExceeded"], cancelled.CancellationReasons.Select(r => r.Code));
        Assert.Equal(TooLarge, cancelled.CancellationReasons[3].Message);
        engine.Execute(new TransactWriteItemsRequest { TransactItems = [Put("a", 1), Put("b", 1), Put("a", 2)] });
    }

    [Fact]
    public void A_batch_is_rejected_at_the_item_that_does_not_fit()
    {
        var engine = Limited(to: 40);

        engine.AssertRejects<ItemCollectionSizeLimitExceededException>(
            new BatchWriteItemRequest
            {
                RequestItems = new() { ["books"] = [new(new PutRequest(Text("a", 1, 40 - 8))), new(new PutRequest(Text("a", 2, 0)))] },
            },
            TooLarge
        );

        Assert.NotNull(engine.Get("a", 1));
        Assert.Null(engine.Get("a", 2));
    }

    [Fact]
    public void A_table_without_local_indexes_has_no_limit()
    {
        var engine = new MockDynamoDb(new() { ItemCollectionSizeLimit = 1 });
        engine.Execute(TestRequests.Table(change: t => t.AddIndex("by-title", "title")));

        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
    }

    [Fact]
    public void A_fork_fills_up_apart_from_its_origin()
    {
        var engine = Limited(to: 40);
        engine.Put(Text("a", 1, 20 - 8));

        var fork = engine.Fork();
        fork.Put(Text("a", 2, 20 - 8));

        engine.Put(Text("a", 3, 20 - 8));
        engine.AssertRejects<ItemCollectionSizeLimitExceededException>(new PutItemRequest("books", Text("a", 2, 0)), TooLarge);
        fork.AssertRejects<ItemCollectionSizeLimitExceededException>(new PutItemRequest("books", Text("a", 3, 0)), TooLarge);
    }

    [Fact]
    public void The_limit_is_one_byte_at_least() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MockDynamoDb(new() { ItemCollectionSizeLimit = 0 }));

    private static MockDynamoDb Limited(long to, Action<CreateTableRequest>? change = null) =>
        TestRequests.With(change: change ?? (t => t.AddLocalIndex("by-title", "title")), options: new() { ItemCollectionSizeLimit = to });

    /// <summary>Creates an item of eight bytes plus its text, with a one-digit number.</summary>
    private static Dictionary<string, AttributeValue> Text(string pk, int sk, int length) =>
        TestRequests.Item(pk, sk, ("v", new string('x', length)));
}
