using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Reads;

/// <summary>Reads of many pages while eight threads put and delete other items between and around permanent ones.</summary>
public class PagingStressTests
{
    private const int Writers = ParallelRunner.Threads / 2;
    private const int Rounds = 25;

    /// <summary>The numbers of the permanent items; those of the others are odd.</summary>
    private static readonly int[] StableNumbers = [.. Enumerable.Range(0, 300).Select(i => i * 2)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_query_sees_each_item_that_stays_once_and_in_order(bool forward) => RunDuringWrites(OnePartition, (engine, round) =>
        {
            var seen = Pages(start =>
            {
                var page = engine.Run<QueryResponse>(
                    new QueryRequest("books")
                    {
                        KeyConditionExpression = "pk = :p",
                        ExpressionAttributeValues = TestRequests.Values((":p", "a")),
                        ScanIndexForward = forward,
                        Limit = 7 + round,
                        ExclusiveStartKey = start,
                    }
                );
                return (page.Items, page.LastEvaluatedKey);
            });

            Assert.Equal(forward ? StableNumbers : StableNumbers.Reverse(), seen);
        });

    [Fact]
    public void A_query_of_an_index_sees_each_item_that_stays_once() => RunDuringWrites(ManyPartitions, (engine, round) =>
        {
            var seen = Pages(start =>
            {
                var page = engine.Run<QueryResponse>(
                    new QueryRequest("books")
                    {
                        IndexName = "by-owner",
                        KeyConditionExpression = "#o = :o",
                        ExpressionAttributeNames = new() { ["#o"] = "owner" },
                        ExpressionAttributeValues = TestRequests.Values((":o", "shared")),
                        Limit = 7 + round,
                        ExclusiveStartKey = start,
                    }
                );
                return (page.Items, page.LastEvaluatedKey);
            });

            Assert.Equal(StableNumbers, seen.Order());
        });

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_scan_by_segments_sees_each_item_that_stays_once(int segments) => RunDuringWrites(ManyPartitions, (engine, round) =>
        {
            var seen = Enumerable
                .Range(0, segments)
                .SelectMany(segment =>
                    Pages(start =>
                    {
                        var page = engine.Run<ScanResponse>(
                            new ScanRequest("books")
                            {
                                Segment = segment,
                                TotalSegments = segments,
                                Limit = 7 + round,
                                ExclusiveStartKey = start,
                            }
                        );
                        return (page.Items, page.LastEvaluatedKey);
                    })
                );

            Assert.Equal(StableNumbers, seen.Order());
        });

    private static void RunDuringWrites(Func<int, string> partition, Action<MockDynamoDb, int> read)
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-owner", "owner"));
        foreach (var number in StableNumbers)
            engine.Put(CreateStableItem(partition(number), number, 0));

        var readers = ParallelRunner.Threads - Writers;
        ParallelRunner.Run(thread =>
        {
            if (thread >= Writers)
            {
                try
                {
                    for (var round = 0; round < Rounds; round++)
                        read(engine, round);
                }
                finally
                {
                    Interlocked.Decrement(ref readers);
                }

                return;
            }

            for (var round = 0; Volatile.Read(ref readers) > 0; round++)
                AddAndRemove(engine, partition, thread, round);
        });
    }

    /// <summary>Puts items among the permanent ones and in a separate partition, replaces a permanent one, and deletes its own
    /// items again.</summary>
    private static void AddAndRemove(MockDynamoDb engine, Func<int, string> partition, int writer, int round)
    {
        var slots = StableNumbers.Length / Writers;
        var numbers = Enumerable.Range(round * 20, 20).Select(i => (2 * (writer + (Writers * (i % slots)))) + 1).ToList();
        foreach (var number in numbers)
        {
            engine.Put(TestRequests.Item(partition(number), number, ("owner", "shared")));
            engine.Put(TestRequests.Item($"goes {number}", 1, ("owner", "shared")));
        }

        var stays = StableNumbers[((round * Writers) + writer) % StableNumbers.Length];
        engine.Put(CreateStableItem(partition(stays), stays, round));
        foreach (var number in numbers)
        {
            engine.Execute(new DeleteItemRequest("books", TestRequests.Item(partition(number), number)));
            engine.Execute(new DeleteItemRequest("books", TestRequests.Item($"goes {number}", 1)));
        }
    }

    /// <summary>Gets the numbers of the permanent items in all pages.</summary>
    private static List<int> Pages(
        Func<
            Dictionary<string, AttributeValue>?,
            (List<Dictionary<string, AttributeValue>> Items, Dictionary<string, AttributeValue>? Last)
        > read
    )
    {
        var numbers = new List<int>();
        Dictionary<string, AttributeValue>? last = null;
        do
        {
            (var items, last) = read(last);
            numbers.AddRange(items.Where(i => i.ContainsKey("stays")).Select(i => int.Parse(i["sk"].N, CultureInfo.InvariantCulture)));
        } while (last is { Count: > 0 });
        return numbers;
    }

    private static string OnePartition(int number) => "a";

    private static string ManyPartitions(int number) => $"p{number % 50}";

    private static Dictionary<string, AttributeValue> CreateStableItem(string partition, int number, int round) =>
        TestRequests.Item(partition, number, ("owner", "shared"), ("stays", true), ("round", round));
}
