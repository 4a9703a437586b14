using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations.Transactions;

/// <summary>The effects of an ongoing transaction on other requests.</summary>
public sealed class ConflictTests : IDisposable
{
    private const string OngoingMessage = "Transaction is ongoing for the item";

    private readonly MockDynamoDb _engine = TestRequests.With();

    public ConflictTests()
    {
        _engine.Put(TestRequests.Item("a", 1, ("n", 0)));
        _engine.Put(TestRequests.Item("a", 2, ("n", 0)));
    }

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData("put")]
    [InlineData("update")]
    [InlineData("delete")]
    public void A_single_write_of_its_item_conflicts_until_it_is_over(string kind)
    {
        AmazonDynamoDBRequest write = kind switch
        {
            "put" => new PutItemRequest("books", TestRequests.Item("a", 1)),
            "update" => new UpdateItemRequest { TableName = "books", Key = TestRequests.Item("a", 1) },
            _ => new DeleteItemRequest("books", TestRequests.Item("a", 1)),
        };
        var transaction = Begin(1);

        var conflict = Assert.Throws<TransactionConflictException>(() => _engine.Execute(write));
        Assert.Equal((OngoingMessage, "TransactionConflictException"), (conflict.Message, conflict.ErrorCode));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, conflict.StatusCode);

        transaction.Write();
        _engine.Execute(write);
    }

    [Fact]
    public void Other_items_and_single_reads_of_its_items_are_not_affected()
    {
        var transaction = Begin(1);

        _engine.Execute(new DeleteItemRequest("books", TestRequests.Item("a", 2)));
        Assert.Equal("0", N(1));
        Assert.Equal(
            1,
            _engine
                .Run<QueryResponse>(
                    new QueryRequest("books")
                    {
                        KeyConditionExpression = "pk = :p",
                        ExpressionAttributeValues = TestRequests.Values((":p", "a")),
                    }
                )
                .Count
        );

        transaction.Write();
        Assert.Equal("1", N(1));
    }

    [Fact]
    public void Another_transaction_with_its_item_is_cancelled_and_writes_nothing()
    {
        var transaction = Begin(1);

        var cancelled = Assert.Throws<TransactionCanceledException>(() =>
            _engine.Execute(new TransactWriteItemsRequest { TransactItems = [Add(2), Add(1), Check(3)] })
        );

        Assert.Equal(
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None, TransactionConflict, "
                + "ConditionalCheckFailed]",
            cancelled.Message
        );
        Assert.Equal([null, OngoingMessage, "The conditional request failed"], cancelled.CancellationReasons.Select(r => r.Message));
        transaction.Write();
        Assert.Equal(("1", "0"), (N(1), N(2)));
        _engine.Execute(new TransactWriteItemsRequest { TransactItems = [Add(2), Add(1)] });
        Assert.Equal(("2", "1"), (N(1), N(2)));
    }

    [Fact]
    public void A_transaction_that_only_checks_its_item_conflicts_too()
    {
        Begin(1);

        Assert.Throws<TransactionCanceledException>(() => _engine.Execute(new TransactWriteItemsRequest { TransactItems = [Check(1)] }));
    }

    [Fact]
    public void A_cancelled_transaction_leaves_no_claim()
    {
        Assert.Throws<TransactionCanceledException>(() =>
            _engine.Execute(new TransactWriteItemsRequest { TransactItems = [Add(1), Check(3)] })
        );

        _engine.Put(TestRequests.Item("a", 1, ("n", 7)));
        Assert.Equal("7", N(1));
    }

    [Fact]
    public void A_transactional_read_with_its_item_is_cancelled()
    {
        var transaction = Begin(1);
        var read = new TransactGetItemsRequest
        {
            TransactItems =
            [
                .. new[] { 2, 1 }.Select(sk => new TransactGetItem
                {
                    Get = new() { TableName = "books", Key = TestRequests.Item("a", sk) },
                }),
            ],
        };

        var cancelled = Assert.Throws<TransactionCanceledException>(() => _engine.Execute(read));

        Assert.Equal(["None", "TransactionConflict"], cancelled.CancellationReasons.Select(r => r.Code));
        Assert.Equal(OngoingMessage, cancelled.CancellationReasons[1].Message);
        transaction.Write();
        Assert.Equal(["0", "1"], _engine.Run<TransactGetItemsResponse>(read).Responses.Select(r => r.Item["n"].N));
    }

    [Fact]
    public void A_batch_leaves_its_item_unprocessed()
    {
        var transaction = Begin(1);
        var response = _engine.Run<BatchWriteItemResponse>(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    ["books"] =
                    [
                        new(new DeleteRequest(TestRequests.Item("a", 2))),
                        new(new PutRequest(TestRequests.Item("a", 1, ("n", 5)))),
                    ],
                },
                ReturnConsumedCapacity = "TOTAL",
            }
        );

        var unprocessed = Assert.Single(Assert.Single(response.UnprocessedItems).Value);
        Assert.Equal("5", unprocessed.PutRequest.Item["n"].N);
        Assert.Equal(1, Assert.Single(response.ConsumedCapacity).CapacityUnits);
        transaction.Write();
        Assert.Equal("1", N(1));
        Assert.Null(N(2));

        Assert.Empty(_engine.Run<BatchWriteItemResponse>(new BatchWriteItemRequest(response.UnprocessedItems)).UnprocessedItems);
        Assert.Equal("5", N(1));
    }

    [Fact]
    public void A_fork_does_not_contain_an_ongoing_transaction()
    {
        var transaction = Begin(1);
        var fork = _engine.Fork();

        fork.Put(TestRequests.Item("a", 1, ("n", 9)));

        transaction.Write();
        Assert.Equal("1", N(1));
        Assert.Equal("9", fork.Get("a", 1)!["n"].N);
    }

    /// <summary>Begins a transaction that sets the number of an item to 1.</summary>
    private Transaction Begin(int sk)
    {
        var item = SdkValues.FromSdk(TestRequests.Item("a", sk, ("n", 1)), ValueLayer.Current);
        var transaction = Transaction.Begin([ItemWrite.Put(_engine.Database.Find("books")!, item, null)], out var conflicts);
        Assert.Null(conflicts);
        return transaction!;
    }

    private string? N(int sk) => _engine.Get("a", sk)?["n"].N;

    private static TransactWriteItem Add(int sk) =>
        new()
        {
            Update = new()
            {
                TableName = "books",
                Key = TestRequests.Item("a", sk),
                UpdateExpression = "ADD n :n",
                ExpressionAttributeValues = TestRequests.Values((":n", 1)),
            },
        };

    private static TransactWriteItem Check(int sk) =>
        new()
        {
            ConditionCheck = new()
            {
                TableName = "books",
                Key = TestRequests.Item("a", sk),
                ConditionExpression = "attribute_exists(pk)",
            },
        };
}
