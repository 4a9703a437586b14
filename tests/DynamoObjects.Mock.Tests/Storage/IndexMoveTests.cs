using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Storage;

/// <summary>Pages of an index while its items move, leave and return.</summary>
public class IndexMoveTests
{
    private const int Items = 8;
    private const int Rounds = 4000;

    [Fact]
    public void A_version_stays_as_it_was_and_the_next_one_has_the_whole_write()
    {
        var engine = Shelves();
        engine.Put(TestRequests.Item("a", 1, ("owner", "x"), ("shelf", "1")));
        var table = engine.Database.Find("books")!;
        var before = table.Version;

        engine.Put(TestRequests.Item("a", 1, ("owner", "y"), ("shelf", "2")));

        Assert.Equal(["x 1", "x 1", "x 1"], Texts(before));
        Assert.Equal(["y 2", "y 2", "y 2"], Texts(table.Version));
        Assert.Same(table.Version, table.Version);
    }

    [Fact]
    public void A_version_keeps_its_counts_sizes_and_indexes()
    {
        var engine = Shelves();
        engine.Put(TestRequests.Item("a", 1, ("owner", "x"), ("shelf", "1")));
        var table = engine.Database.Find("books")!;
        var before = table.Version;
        var bytes = before.SizeBytes;

        engine.Execute(new DeleteItemRequest("books", TestRequests.Item("a", 1)));
        engine.Execute(
            new UpdateTableRequest
            {
                TableName = "books",
                GlobalSecondaryIndexUpdates = [new() { Delete = new() { IndexName = "by-owner" } }],
            }
        );

        Assert.Equal(["x 1", "x 1", "x 1"], Texts(before));
        Assert.Equal((1, bytes), (before.Items.Count, before.SizeBytes));
        Assert.Equal((0, 0), (table.Version.Items.Count, table.Version.SizeBytes));
        Assert.NotNull(before.FindIndex("by-owner"));
        Assert.Null(table.Version.FindIndex("by-owner"));
    }

    [Theory]
    [InlineData("by-shelf")]
    [InlineData("by-owner")]
    public void A_page_of_an_index_has_each_item_that_moves_once(string index)
    {
        var engine = Shelves();
        for (var i = 0; i < Items; i++)
            engine.Put(Placed(i, 0));

        WhileWriting((i, round) => engine.Put(Placed(i, round)), () => Assert.Equal(Enumerable.Range(0, Items), Read(engine, index)));
    }

    [Theory]
    [InlineData("by-shelf")]
    [InlineData("by-owner")]
    public void A_page_of_a_sparse_index_has_one_of_two_items_that_change_places(string index)
    {
        var engine = Shelves();
        engine.Put(Placed(0, 0));
        engine.Put(TestRequests.Item("a", Items));

        WhileWriting(
            (i, round) =>
            {
                if (i == 0)
                    Exchange(engine, round);
            },
            () => Assert.Single(Read(engine, index))
        );
    }

    /// <summary>In one transaction one item leaves the indexes and the other enters them.</summary>
    private static void Exchange(MockDynamoDb engine, int round)
    {
        var (here, gone) = round % 2 == 0 ? (0, Items) : (Items, 0);
        engine.Execute(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Put = new() { TableName = "books", Item = Placed(here, round) },
                    },
                    new()
                    {
                        Put = new() { TableName = "books", Item = TestRequests.Item("a", gone) },
                    },
                ],
            }
        );
    }

    /// <summary>Writes on one thread for each item; the others read until all writes are done.</summary>
    private static void WhileWriting(Action<int, int> write, Action read)
    {
        var writers = Items;
        ParallelRunner.Run(thread =>
        {
            if (thread >= Items)
            {
                do
                {
                    read();
                } while (Volatile.Read(ref writers) > 0);
                return;
            }

            try
            {
                for (var round = 1; round <= Rounds; round++)
                    write(thread, round);
            }
            finally
            {
                Interlocked.Decrement(ref writers);
            }
        });
    }

    private static MockDynamoDb Shelves() =>
        TestRequests.With(change: t =>
        {
            t.AddLocalIndex("by-shelf", "shelf");
            t.AddIndex("by-owner", "owner", "shelf");
        });

    /// <summary>Creates an item of the same owner on another shelf each round: before, behind and among the others.</summary>
    private static Dictionary<string, AttributeValue> Placed(int item, int round) =>
        TestRequests.Item("a", item, ("owner", "x"), ("shelf", $"{(item + (round * 5)) % (2 * Items):D2}"));

    private static IEnumerable<int> Read(MockDynamoDb engine, string index)
    {
        var (name, value) = index == "by-shelf" ? ("pk", "a") : ("owner", "x");
        var page = engine.Run<QueryResponse>(
            new QueryRequest("books")
            {
                IndexName = index,
                ConsistentRead = index == "by-shelf",
                KeyConditionExpression = "#h = :h",
                ExpressionAttributeNames = new() { ["#h"] = name },
                ExpressionAttributeValues = TestRequests.Values((":h", value)),
            }
        );
        return page.Items.Select(item => int.Parse(item["sk"].N, CultureInfo.InvariantCulture)).Order();
    }

    /// <summary>Gets the attributes of all items, in the table and in each index.</summary>
    private static List<string> Texts(TableVersion version)
    {
        var texts = new List<string>();
        foreach (var tree in version.Indexes.Select(index => index.Items).Prepend(version.Items))
        {
            var items = tree.Read(Position.BeforeHash(0), forward: true);
            while (items.MoveNext())
                texts.Add($"{items.Item["owner"].AsString} {items.Item["shelf"].AsString}");
        }

        return texts;
    }
}
