using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Sixteen threads on a few shared items.</summary>
public class StressTests
{
    private const int Rounds = 400;

    [Fact]
    public void Conditional_increments_lose_nothing_and_no_reader_sees_a_torn_item()
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-owner", "owner"));
        for (var i = 0; i < 4; i++)
            engine.Put(TestRequests.Item("a", i, ("n", 0), ("twin", 0), ("owner", "none")));

        var increments = new int[ParallelRunner.Threads];
        ParallelRunner.Run(thread =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var old = engine.Get("a", round % 4)!;
                Assert.Equal(old["n"].N, old["twin"].N);
                var n = int.Parse(old["n"].N, CultureInfo.InvariantCulture);
                try
                {
                    engine.Execute(
                        new UpdateItemRequest
                        {
                            TableName = "books",
                            Key = TestRequests.Item("a", round % 4),
                            UpdateExpression = "SET n = :new, twin = :new, #o = :owner",
                            ConditionExpression = "n = :old",
                            ExpressionAttributeNames = new() { ["#o"] = "owner" },
                            ExpressionAttributeValues = TestRequests.Values((":old", n), (":new", n + 1), (":owner", $"thread {thread}")),
                        }
                    );
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
    public void Scans_return_every_permanent_item_while_others_are_added_and_deleted()
    {
        var engine = TestRequests.With();
        for (var i = 0; i < 500; i++)
            engine.Put(TestRequests.Item($"stays{i}", i));

        ParallelRunner.Run(thread =>
        {
            for (var round = 0; round < 60; round++)
            {
                if (thread < 8)
                {
                    for (var i = 0; i < 20; i++)
                        engine.Put(TestRequests.Item($"goes{thread}-{i}", round));
                    for (var i = 0; i < 20; i++)
                        engine.Execute(new DeleteItemRequest("books", TestRequests.Item($"goes{thread}-{i}", round)));
                }
                else
                {
                    var stays = engine
                        .Run<ScanResponse>(new ScanRequest("books"))
                        .Items.Where(i => i["pk"].S.StartsWith("stays", StringComparison.Ordinal));
                    Assert.Equal(500, stays.Select(i => i["pk"].S).Distinct().Count());
                }
            }
        });

        Assert.Equal(500, engine.Run<DescribeTableResponse>(new DescribeTableRequest("books")).Table.ItemCount);
    }

    private static QueryRequest All() =>
        new("books") { KeyConditionExpression = "pk = :p", ExpressionAttributeValues = TestRequests.Values((":p", "a")) };
}
