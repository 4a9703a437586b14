using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations.Transactions;

/// <summary>Transactions of sixteen threads over a few shared items.</summary>
public class TransactionStressTests
{
    private const int Rounds = 400;

    [Fact]
    public void Transactions_over_two_tables_keep_their_sum_at_every_moment()
    {
        var engine = TestRequests.With();
        engine.Execute(TestRequests.Table("films"));
        engine.Put(TestRequests.Item("a", 1, ("n", 1000)));
        engine.Put(TestRequests.Item("a", 1, ("n", 1000)), "films");

        ParallelRunner.Run(thread =>
        {
            var (from, to) = thread % 2 == 0 ? ("books", "films") : ("films", "books");
            for (var round = 0; round < Rounds; round++)
            {
                if (thread < 8)
                    Retried(() => engine.Execute(new TransactWriteItemsRequest { TransactItems = [Add(from, 1, -1), Add(to, 1, 1)] }));
                var read = Retried(() =>
                    engine.Run<TransactGetItemsResponse>(
                        new TransactGetItemsRequest { TransactItems = [Read("films", 1), Read("books", 1)] }
                    )
                );
                Assert.Equal(2000, read.Responses.Sum(r => int.Parse(r.Item["n"].N, CultureInfo.InvariantCulture)));
            }
        });

        Assert.Equal("1000", engine.Get("a", 1)!["n"].N);
        Assert.Equal("1000", engine.Get("a", 1, "films")!["n"].N);
    }

    [Fact]
    public void Writers_that_conflict_over_a_few_items_all_get_through_in_the_end()
    {
        const int Items = 5;
        var engine = TestRequests.With();
        for (var i = 0; i < Items; i++)
            engine.Put(TestRequests.Item("a", i, ("n", 0), ("twin", 0)));

        // Runs until another thread has met it, so that there is always a conflict.
        var ongoing = Transaction.Begin(
            [
                ItemWrite.Update(
                    engine.Database.Find("books")!,
                    SdkValues.FromSdk(TestRequests.Item("a", 0), ValueLayer.Current),
                    null,
                    null
                ),
            ],
            out _
        )!;
        var conflicts = 0;
        var over = 0;
        ParallelRunner.Run(thread =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var (first, second, third) = ((thread + round) % Items, (thread + round + 1) % Items, (thread + round + 3) % Items);
                Retried(
                    () =>
                        engine.Execute(
                            new TransactWriteItemsRequest { TransactItems = [Add("books", first, 2), Add("books", second, -1)] }
                        ),
                    Count
                );
                Retried(
                    () =>
                        engine.Execute(
                            new UpdateItemRequest
                            {
                                TableName = "books",
                                Key = TestRequests.Item("a", third),
                                UpdateExpression = "ADD n :n, twin :n",
                                ExpressionAttributeValues = TestRequests.Values((":n", -1)),
                            }
                        ),
                    Count
                );
                var seen = engine.Get("a", first)!;
                Assert.Equal(seen["n"].N, seen["twin"].N);
            }
        });

        var items = engine.Run<QueryResponse>(All()).Items;
        Assert.All(items, i => Assert.Equal(i["n"].N, i["twin"].N));
        Assert.Equal(0, items.Sum(i => int.Parse(i["n"].N, CultureInfo.InvariantCulture)));
        Assert.True(conflicts > 0);

        void Count()
        {
            Interlocked.Increment(ref conflicts);
            if (Interlocked.Exchange(ref over, 1) == 0)
                ongoing.Write();
        }
    }

    [Fact]
    public void A_token_writes_once_with_any_number_of_senders()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("n", 0)));

        ParallelRunner.Run(_ =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var token = round.ToString(CultureInfo.InvariantCulture);
                Retried(() =>
                    engine.Execute(new TransactWriteItemsRequest { TransactItems = [Add("books", 1, 1)], ClientRequestToken = token })
                );
            }
        });

        Assert.Equal(Rounds.ToString(CultureInfo.InvariantCulture), engine.Get("a", 1)!["n"].N);
    }

    private static QueryRequest All() =>
        new("books") { KeyConditionExpression = "pk = :p", ExpressionAttributeValues = TestRequests.Values((":p", "a")) };

    private static TransactWriteItem Add(string table, int sk, int amount) =>
        new()
        {
            Update = new()
            {
                TableName = table,
                Key = TestRequests.Item("a", sk),
                UpdateExpression = "ADD n :n, twin :n",
                ExpressionAttributeValues = TestRequests.Values((":n", amount)),
            },
        };

    private static TransactGetItem Read(string table, int sk) =>
        new()
        {
            Get = new() { TableName = table, Key = TestRequests.Item("a", sk) },
        };

    /// <summary>Retries after each conflict, which the SDK does not.</summary>
    private static T Retried<T>(Func<T> request, Action? onConflict = null)
    {
        while (true)
        {
            try
            {
                return request();
            }
            catch (Exception exception) when (exception is TransactionConflictException or TransactionInProgressException)
            {
                onConflict?.Invoke();
            }
            catch (TransactionCanceledException exception)
            {
                Assert.All(exception.CancellationReasons, r => Assert.Contains(r.Code, (string[])["None", "TransactionConflict"]));
                onConflict?.Invoke();
            }

            Thread.Yield();
        }
    }
}
