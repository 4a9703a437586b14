using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Sixteen threads on a few shared items.</summary>
public class StressTests
{
    private const int Threads = 16;
    private const int Rounds = 400;

    [Fact]
    public void Conditional_increments_lose_nothing_and_no_reader_sees_a_torn_item()
    {
        var engine = Dynamo.With(change: t => t.AddIndex("by-owner", "owner"));
        for (var i = 0; i < 4; i++)
            engine.Put(Dynamo.Item("a", i, ("n", 0), ("twin", 0), ("owner", "none")));

        var increments = new int[Threads];
        InParallel(thread =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var old = engine.Get("a", round % 4)!;
                Assert.Equal(old["n"].N, old["twin"].N);
                var n = int.Parse(old["n"].N, CultureInfo.InvariantCulture);
                try
                {
                    engine.Execute(new UpdateItemRequest
                    {
                        TableName = "books",
                        Key = Dynamo.Item("a", round % 4),
                        UpdateExpression = "SET n = :new, twin = :new, #o = :owner",
                        ConditionExpression = "n = :old",
                        ExpressionAttributeNames = new() { ["#o"] = "owner" },
                        ExpressionAttributeValues = Dynamo.Values((":old", n), (":new", n + 1), (":owner", $"thread {thread}")),
                    });
                    increments[thread]++;
                }
                catch (ConditionalCheckFailedException)
                {
                    // Another thread was first: its increment counts there.
                }
                foreach (var item in engine.Run<QueryResponse>(All()).Items)
                    Assert.Equal(item["n"].N, item["twin"].N);
            }
        });

        Assert.Equal(increments.Sum(), engine.Run<QueryResponse>(All()).Items.Sum(i => int.Parse(i["n"].N, CultureInfo.InvariantCulture)));
        Assert.Equal(4, engine.Run<ScanResponse>(new ScanRequest("books") { IndexName = "by-owner" }).Count);
    }

    [Fact]
    public void Transactions_over_two_tables_keep_their_sum_at_every_moment()
    {
        var engine = Dynamo.With();
        engine.Execute(Dynamo.Table("films"));
        engine.Put(Dynamo.Item("a", 1, ("n", 1000)));
        engine.Put(Dynamo.Item("a", 1, ("n", 1000)), "films");

        InParallel(thread =>
        {
            var (from, to) = thread % 2 == 0 ? ("books", "films") : ("films", "books");
            for (var round = 0; round < Rounds; round++)
            {
                if (thread < 8)
                    engine.Execute(new TransactWriteItemsRequest { TransactItems = [Add(from, -1), Add(to, 1)] });
                var read = engine.Run<TransactGetItemsResponse>(new TransactGetItemsRequest { TransactItems = [Read("films"), Read("books")] });
                Assert.Equal(2000, read.Responses.Sum(r => int.Parse(r.Item["n"].N, CultureInfo.InvariantCulture)));
            }
        });

        Assert.Equal("1000", engine.Get("a", 1)!["n"].N);
        Assert.Equal("1000", engine.Get("a", 1, "films")!["n"].N);
    }

    [Fact]
    public void Scans_see_every_item_that_stays_while_others_come_and_go()
    {
        var engine = Dynamo.With();
        for (var i = 0; i < 500; i++)
            engine.Put(Dynamo.Item($"stays{i}", i));

        InParallel(thread =>
        {
            for (var round = 0; round < 60; round++)
            {
                if (thread < 8)
                {
                    for (var i = 0; i < 20; i++)
                        engine.Put(Dynamo.Item($"goes{thread}-{i}", round));
                    for (var i = 0; i < 20; i++)
                        engine.Execute(new DeleteItemRequest("books", Dynamo.Item($"goes{thread}-{i}", round)));
                }
                else
                {
                    var stays = engine.Run<ScanResponse>(new ScanRequest("books")).Items
                        .Where(i => i["pk"].S.StartsWith("stays", StringComparison.Ordinal));
                    Assert.Equal(500, stays.Select(i => i["pk"].S).Distinct().Count());
                }
            }
        });

        Assert.Equal(500, engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.ItemCount);
    }

    private static QueryRequest All() => new("books")
    {
        KeyConditionExpression = "pk = :p",
        ExpressionAttributeValues = Dynamo.Values((":p", "a")),
    };

    private static TransactWriteItem Add(string table, int amount) => new()
    {
        Update = new()
        {
            TableName = table,
            Key = Dynamo.Item("a", 1),
            UpdateExpression = "ADD n :n",
            ExpressionAttributeValues = Dynamo.Values((":n", amount)),
        },
    };

    private static TransactGetItem Read(string table) => new() { Get = new() { TableName = table, Key = Dynamo.Item("a", 1) } };

    /// <summary>Runs on threads of their own, and throws what one of them threw.</summary>
    private static void InParallel(Action<int> work)
    {
        var failures = new Exception?[Threads];
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            try
            {
                work(number);
            }
            catch (Exception failure)
            {
                failures[number] = failure;
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.All(failures, Assert.Null);
    }
}
