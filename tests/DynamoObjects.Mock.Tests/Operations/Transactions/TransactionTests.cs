using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Transactions;

public class TransactionTests
{
    [Fact]
    public void A_transaction_writes_all_its_items()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 2));

        var response = engine.Run<TransactWriteItemsResponse>(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    Put(1),
                    new()
                    {
                        Delete = new() { TableName = "books", Key = TestRequests.Item("a", 2) },
                    },
                ],
                ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
            }
        );

        Assert.NotNull(engine.Get("a", 1));
        Assert.Null(engine.Get("a", 2));
        var consumed = Assert.Single(response.ConsumedCapacity);
        Assert.Equal(4, consumed.CapacityUnits);
        Assert.Equal(4, consumed.WriteCapacityUnits);
    }

    [Fact]
    public void A_false_condition_cancels_everything_with_a_reason_for_each_item()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 2, ("title", "Emma")));
        var check = new ConditionCheck
        {
            TableName = "books",
            Key = TestRequests.Item("a", 2),
            ConditionExpression = "attribute_not_exists(pk)",
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };

        var cancelled = engine.AssertRejects<TransactionCanceledException>(
            new TransactWriteItemsRequest { TransactItems = [Put(1), new() { ConditionCheck = check }] },
            "Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]"
        );

        Assert.Equal(["None", "ConditionalCheckFailed"], cancelled.CancellationReasons.Select(r => r.Code));
        Assert.Null(cancelled.CancellationReasons[0].Message);
        Assert.Equal("The conditional request failed", cancelled.CancellationReasons[1].Message);
        Assert.Equal("Emma", cancelled.CancellationReasons[1].Item["title"].S);
        Assert.Null(engine.Get("a", 1));
    }

    [Fact]
    public void An_item_that_does_not_fit_cancels_with_its_message()
    {
        var engine = TestRequests.With();
        var put = new Put
        {
            TableName = "books",
            Item = new() { ["pk"] = new("a"), ["sk"] = new("1") },
        };

        var cancelled = engine.AssertRejects<TransactionCanceledException>(
            new TransactWriteItemsRequest { TransactItems = [new() { Put = put }, Put(1)] },
            "Transaction cancelled, please refer cancellation reasons for specific reasons [ValidationError, None]"
        );

        Assert.Equal(
            "One or more parameter values were invalid: Type mismatch for key sk expected: N actual: S",
            cancelled.CancellationReasons[0].Message
        );
        Assert.Null(engine.Get("a", 1));
    }

    [Fact]
    public void An_item_is_in_a_transaction_once()
    {
        var engine = TestRequests.With();

        engine.AssertRejects(
            new TransactWriteItemsRequest { TransactItems = [Put(1), Put(1)] },
            "Transaction request cannot include multiple operations on one item"
        );
    }

    [Fact]
    public void A_token_makes_a_repetition_harmless_for_ten_minutes()
    {
        var clock = new FakeTimeProvider();
        var engine = TestRequests.With(options: new() { TimeProvider = clock });
        TransactWriteItemsRequest Request(int sk) =>
            new()
            {
                TransactItems = [Put(sk)],
                ClientRequestToken = "token",
                ReturnConsumedCapacity = "TOTAL",
            };

        engine.Execute(Request(1));
        engine.Put(TestRequests.Item("a", 1, ("title", "changed since")));
        var replay = engine.Run<TransactWriteItemsResponse>(Request(1));

        Assert.Equal("changed since", engine.Get("a", 1)!["title"].S);
        Assert.Equal(2, Assert.Single(replay.ConsumedCapacity).ReadCapacityUnits);
        Assert.Throws<IdempotentParameterMismatchException>(() => engine.Execute(Request(2)));

        clock.Advance(TimeSpan.FromMinutes(10));
        engine.Execute(Request(2));
        Assert.NotNull(engine.Get("a", 2));
    }

    [Fact]
    public void A_transaction_reads_items_in_order_with_gaps()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 2));
        TransactGetItem Get(int sk) =>
            new()
            {
                Get = new() { TableName = "books", Key = TestRequests.Item("a", sk) },
            };

        var response = engine.Run<TransactGetItemsResponse>(
            new TransactGetItemsRequest { TransactItems = [Get(1), Get(2)], ReturnConsumedCapacity = "TOTAL" }
        );

        Assert.Equal([null, "2"], response.Responses.Select(r => r.Item.NullIfUnset()?["sk"].N));
        Assert.Equal(4, Assert.Single(response.ConsumedCapacity).CapacityUnits);
    }

    private static TransactWriteItem Put(int sk) =>
        new()
        {
            Put = new() { TableName = "books", Item = TestRequests.Item("a", sk) },
        };
}
